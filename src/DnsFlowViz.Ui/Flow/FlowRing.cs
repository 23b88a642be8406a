using DnsFlowViz.Contracts.Runs;

namespace DnsFlowViz.Ui.Flow;

/// <summary>
/// The place of a loop: a circle in the gap between a forwarder and a recursor, run through clockwise. Angles
/// are radians; they grow clockwise, and 0 points to the right.
/// </summary>
/// <param name="Edge">The pair and its two config lines.</param>
/// <param name="Center">Centre in the world.</param>
/// <param name="Scale">Size of its picture; 1 draws the ring of the first lap with <see
/// cref="BaseRadius"/>.</param>
/// <param name="Start">Angle at which the forwarder's card lies.</param>
/// <param name="Hidden">Angle on each side of a card's middle over which that card covers the ring.</param>
/// <param name="Forwarder">Where the forwarder's card is reached, in the world.</param>
/// <param name="Recursor">Where the recursor's card is reached.</param>
/// <param name="IsMain">True for the one ring that carries the number of laps.</param>
/// <param name="HasTags">True when there is room for the two config lines.</param>
public sealed record FlowRing(
    LoopEdge Edge,
    FlowPoint Center,
    double Scale,
    double Start,
    double Hidden,
    FlowPoint Forwarder,
    FlowPoint Recursor,
    bool IsMain,
    bool HasTags)
{
    /// <summary>Radius of the ring of lap 1 at scale 1.</summary>
    public const double BaseRadius = 134;

    /// <summary>How far inside the ring the answers run.</summary>
    public const double LaneGap = 8;

    /// <summary>Least size of words at a ring; 1 is the size at a ring of scale 1.</summary>
    public const double SmallestWords = 0.85;

    /// <summary>Where the line stands that sends a question back, and over whom it comes.</summary>
    public string PlaceBack { get; init; } = "";

    /// <summary>Size of the words beside it, in units of its own picture.</summary>
    public double WordScale => Math.Max(SmallestWords, Scale) / Scale;

    /// <summary>Radius of the ring of lap 1 in the world.</summary>
    public double Radius => BaseRadius * Scale;

    /// <summary>
    /// The same ring about the origin at scale 1, without the parts that the cards cover taken away.
    /// </summary>
    public FlowRing Bare => this with { Center = default, Scale = 1, Hidden = 0 };

    /// <summary>The way of questions from forwarder to recursor.</summary>
    public FlowArc Out => Arc(0, BaseRadius);

    /// <summary>The way of questions that the recursor sends back.</summary>
    public FlowArc Back => Arc(Math.PI, BaseRadius);

    /// <summary>The way of answers from recursor to forwarder, inside <see cref="Out"/>.</summary>
    public FlowArc OutAnswers => Arc(0, BaseRadius - LaneGap).Reversed;

    /// <summary>The way of answers to questions that were sent back, inside <see cref="Back"/>.</summary>
    public FlowArc BackAnswers => Arc(Math.PI, BaseRadius - LaneGap).Reversed;

    private FlowArc Arc(double turn, double radius) => new(
        Center,
        radius * Scale,
        Start + turn + Hidden,
        Start + turn + Math.PI - Hidden);
}
