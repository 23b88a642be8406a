using System.Numerics;
using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Kernel;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Components.Consul;

/// <summary>A question in Consul's hands: one goroutine of its DNS server.</summary>
public struct Recursion
{
    /// <summary>True while the goroutine lives.</summary>
    public bool InUse;

    /// <summary>True once it asks recursors; before that it only works on the question.</summary>
    public bool Asking;

    /// <summary>The config it began with, and keeps.</summary>
    internal ConsulSetup Setup;

    /// <summary>The rule that sends it to the recursors.</summary>
    public RuleId Why;

    /// <summary>One bit for each recursor that was tried.</summary>
    public ulong Tried;

    /// <summary>The question as it came.</summary>
    public Message Asked;

    /// <summary>Place of the recursor being asked.</summary>
    public int Recursor;

    /// <summary>The query sent to it.</summary>
    public int OutQuery;

    /// <summary>What that recursor answered, once it did.</summary>
    public Answer Answer;

    /// <summary>When it gives that recursor up.</summary>
    public Alarm Timeout;

    /// <summary>True once that time is over; what the recursor answers then is not read.</summary>
    public bool GaveUp;

    /// <summary>
    /// Takes the recursor to try next: the next of the list, or one drawn from those that were not tried;
    /// -1 when all were.
    /// </summary>
    /// <param name="choices">What a draw is made from.</param>
    internal int NextRecursor(RandomStream choices)
    {
        var left = Setup.RecursorNodes.Length - BitOperations.PopCount(Tried);
        if (left == 0)
        {
            return -1;
        }

        var skip = Setup.DrawsRecursors && left > 1 ? (int)choices.Below(left) : 0;
        var place = 0;
        while ((Tried & (1UL << place)) != 0 || skip-- > 0)
        {
            place++;
        }

        Tried |= 1UL << place;
        return place;
    }
}
