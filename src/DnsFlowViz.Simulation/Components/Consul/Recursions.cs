using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Kernel;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Components.Consul;

/// <summary>
/// The questions Consul works on. Consul itself has no limit on them; ours is the number of UDP sockets a
/// process may hold open, 65,536, and a question beyond it is lost as the daemon's would be.
/// </summary>
public sealed class Recursions
{
    /// <summary>Most questions at once.</summary>
    public const int Most = 65_536;

    private Recursion[] _items = new Recursion[64];
    private int[] _free = new int[64];
    private int _freeCount;
    private int _used;

    /// <summary>Questions that ask a recursor now.</summary>
    public int AskingCount { get; set; }

    /// <summary>Places ever used; every number below it may be looked at.</summary>
    public int Used => _used;

    /// <summary>A question by its number.</summary>
    public ref Recursion this[int number] => ref _items[number];

    /// <summary>Takes a question in, with the config in force. -1 when there is no room.</summary>
    internal int Open(in Message asked, ConsulSetup setup)
    {
        if (_freeCount == 0 && _used == Most)
        {
            return -1;
        }

        var number = _freeCount > 0 ? _free[--_freeCount] : NewPlace();
        ref var item = ref _items[number];
        (item.InUse, item.Asking, item.Recursor, item.OutQuery) = (true, false, -1, -1);
        (item.Answer, item.Timeout) = (default, Alarm.None);
        (item.Setup, item.Why, item.Tried) = (setup, RuleId.None, 0);
        item.Asked = asked;
        return number;
    }

    /// <summary>Is done with a question.</summary>
    public void Close(int number)
    {
        _items[number].InUse = false;
        _free[_freeCount++] = number;
    }

    private int NewPlace()
    {
        if (_used == _items.Length)
        {
            Array.Resize(ref _items, _used * 2);
            Array.Resize(ref _free, _used * 2);
        }

        return _used++;
    }
}
