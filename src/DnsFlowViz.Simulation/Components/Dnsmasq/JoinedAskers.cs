using DnsFlowViz.Simulation.Dns;

namespace DnsFlowViz.Simulation.Components.Dnsmasq;

/// <summary>
/// Askers that wait for the answer to somebody else's question: at most <c>dns-forward-max</c> of them over
/// all records, each in the chain of its record (<c>frec_src</c>).
/// </summary>
public sealed class JoinedAskers
{
    private readonly Message[] _asked;
    private readonly int[] _next;
    private readonly int[] _serials;
    private readonly int _most;
    private int _free = -1;
    private int _used;

    /// <summary>Room for so many.</summary>
    public JoinedAskers(int most)
    {
        _most = most;
        _asked = new Message[most];
        _next = new int[most];
        _serials = new int[most];
    }

    /// <summary>True when a further one can join.</summary>
    public bool HasRoom => _free >= 0 || _used < _most;

    /// <summary>The question of a member of a chain.</summary>
    public ref readonly Message this[int place] => ref _asked[place];

    /// <summary>The next member of a chain; -1 at its end.</summary>
    public int After(int place) => _next[place];

    /// <summary>
    /// Puts an asker before the first of a chain and returns its place, the chain's new first.
    /// </summary>
    /// <param name="query">The asker's question.</param>
    /// <param name="first">The chain's first until now; -1 for none.</param>
    /// <param name="serial">The serial of the question.</param>
    public int Add(in Message query, int first, int serial)
    {
        var place = _free >= 0 ? _free : _used++;
        _free = _free >= 0 ? _next[_free] : -1;
        _asked[place] = query;
        _next[place] = first;
        _serials[place] = serial;
        return place;
    }

    /// <summary>The serial of a member's question.</summary>
    public ref int Serial(int place) => ref _serials[place];

    /// <summary>The place of this very asker (address, port, id) in a chain; -1 for none.</summary>
    public int Find(int first, in Message query)
    {
        for (var place = first; place >= 0; place = _next[place])
        {
            ref readonly var known = ref _asked[place];
            if (known.From == query.From && known.Port == query.Port && known.Id == query.Id)
            {
                return place;
            }
        }

        return -1;
    }

    /// <summary>Gives the places of a chain back.</summary>
    public void Release(int first)
    {
        while (first >= 0)
        {
            var next = _next[first];
            _next[first] = _free;
            _free = first;
            first = next;
        }
    }

    /// <summary>Forgets everybody.</summary>
    public void Clear() => (_free, _used) = (-1, 0);
}
