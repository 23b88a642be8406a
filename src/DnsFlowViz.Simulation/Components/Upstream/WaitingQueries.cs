using DnsFlowViz.Simulation.Dns;

namespace DnsFlowViz.Simulation.Components.Upstream;

/// <summary>
/// The queries an upstream has read and not answered yet, by place. It holds <see cref="Most"/> at most.
/// </summary>
internal sealed class WaitingQueries
{
    /// <summary>Queries that can wait at once; a further one is not answered.</summary>
    public const int Most = 65_536;

    private Message[] _messages = new Message[64];
    private int[] _free = new int[64];
    private int _freeCount;
    private int _used;

    /// <summary>Keeps a query; the place it has, or -1 when there is none.</summary>
    public int Hold(in Message query)
    {
        var place = NewPlace();
        if (place >= 0)
        {
            _messages[place] = query;
        }

        return place;
    }

    /// <summary>Gives a query back and frees its place.</summary>
    public Message Release(int place)
    {
        _free[_freeCount++] = place;
        return _messages[place];
    }

    /// <summary>Forgets all of them.</summary>
    public void Clear() => (_used, _freeCount) = (0, 0);

    private int NewPlace()
    {
        if (_freeCount > 0)
        {
            return _free[--_freeCount];
        }

        if (_used == Most)
        {
            return -1;
        }

        if (_used == _messages.Length)
        {
            Array.Resize(ref _messages, _used * 2);
            Array.Resize(ref _free, _used * 2);
        }

        return _used++;
    }
}
