using DnsFlowViz.Ui.State;

namespace DnsFlowViz.Ui.Flow;

/// <summary>How a loop stands at the playhead.</summary>
/// <param name="Laps">Questions sent back so far in the whole run.</param>
/// <param name="Open">Questions of the loop that hold a slot now.</param>
/// <param name="IsLive">True while a question that goes round holds a slot.</param>
public readonly record struct LoopState(int Laps, int Open, bool IsLive)
{
    /// <summary>Grooves of a full ring; after that only the number goes on.</summary>
    public const int MostGrooves = 15;

    /// <summary>Open laps that make one groove.</summary>
    public const int LapsPerGroove = 10;

    /// <summary>Distance between two grooves, in units of the world at scale 1.</summary>
    public const double GroovePitch = 2.5;

    /// <summary>True once a question has come back.</summary>
    public bool HasClosed => Laps > 0;

    /// <summary>Grooves drawn now.</summary>
    public int Grooves => IsLive ? Math.Min(MostGrooves, Open / LapsPerGroove) : 0;

    /// <summary>How far the outermost groove lies outside the ring of lap 1.</summary>
    public double Growth => Math.Max(0, Grooves - 1) * GroovePitch;

    /// <summary>The state of a ring in a picture.</summary>
    public static LoopState Of(FlowRing ring, Picture picture)
    {
        ArgumentNullException.ThrowIfNull(ring);
        ArgumentNullException.ThrowIfNull(picture);
        var counts = picture.Frame.Counts;
        var open = picture.Nodes[ring.Edge.Forwarder].Loop;
        return new LoopState(counts.Laps, open, counts.Laps > 0 && open > 0);
    }

    /// <summary>Step of the ramp, 1 to 10, of a groove counted from 0.</summary>
    public static int StepOfGroove(int groove) => (groove * 10 / MostGrooves) + 1;
}
