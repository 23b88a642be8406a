using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Kernel;

namespace DnsFlowViz.Simulation.Network;

/// <summary>
/// The links between the nodes and the messages under way on them. It decides how long a message takes and
/// whether it arrives; what is in the message it does not know.
/// </summary>
public sealed class Wire
{
    private readonly LinkState[] _links;
    private readonly RandomStream _jitter;
    private readonly RandomStream _loss;
    private readonly int _nodes;
    private Message[] _underWay = new Message[256];
    private int[] _free = new int[256];
    private int _freeCount;
    private int _used;

    /// <summary>A network of so many nodes, every pair linked by <see cref="LinkState.Default"/>.</summary>
    public Wire(int nodes, RandomStream jitter, RandomStream loss)
    {
        _nodes = nodes;
        _jitter = jitter;
        _loss = loss;
        _links = new LinkState[nodes * nodes];
        Array.Fill(_links, LinkState.Default);
    }

    /// <summary>How the link from one node to another behaves now.</summary>
    public LinkState this[int from, int to]
    {
        get => _links[(from * _nodes) + to];
        set => _links[(from * _nodes) + to] = value;
    }

    /// <summary>
    /// Draws how long the next message takes in a direction, in nanoseconds, and whether it is lost.
    /// </summary>
    public (int TransitNs, bool Lost) Draw(int from, int to)
    {
        var link = this[from, to];
        var transit = link.OneWayNs + (link.JitterNs > 0 ? _jitter.Below(link.JitterNs + 1) : 0);
        return ((int)transit, link.LossPpm > 0 && _loss.Below(1_000_000) < link.LossPpm);
    }

    /// <summary>Takes a place for a message until it arrives; the caller writes it there whole.</summary>
    public ref Message Hold(out int place)
    {
        place = _freeCount > 0 ? _free[--_freeCount] : NewPlace();
        return ref _underWay[place];
    }

    /// <summary>The message of a place, until the place is freed.</summary>
    public ref readonly Message Held(int place) => ref _underWay[place];

    /// <summary>Frees the place of a message that has arrived.</summary>
    public void Free(int place) => _free[_freeCount++] = place;

    private int NewPlace()
    {
        if (_used == _underWay.Length)
        {
            Array.Resize(ref _underWay, _used * 2);
            Array.Resize(ref _free, _used * 2);
        }

        return _used++;
    }
}
