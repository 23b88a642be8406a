using DnsFlowViz.Contracts.Genealogy;
using DnsFlowViz.Contracts.Runs;

namespace DnsFlowViz.Reports.Review;

/// <summary>An incident review as data: what both texts of it say. All of it is read from one run.</summary>
public sealed record IncidentReview
{
    /// <summary>The whole incident in one line.</summary>
    public required string Title { get; init; }

    /// <summary>The whole incident in a few sentences.</summary>
    public required IReadOnlyList<string> Lead { get; init; }

    /// <summary>The numbers that matter, four of them.</summary>
    public required IReadOnlyList<ReviewFigure> Figures { get; init; }

    /// <summary>The weightiest moments in order of time.</summary>
    public required IReadOnlyList<ReviewMoment> Moments { get; init; }

    /// <summary>Moments that are not listed.</summary>
    public required int MomentsLeftOut { get; init; }

    /// <summary>The instant the picture of the stage shows, nanoseconds of virtual time.</summary>
    public required long StageNs { get; init; }

    /// <summary>The way of one question, shortened where it repeats itself.</summary>
    public required IReadOnlyList<ReviewHop> Chain { get; init; }

    /// <summary>The config texts that make the loop, with their lines at fault.</summary>
    public required IReadOnlyList<ReviewConfig> Configs { get; init; }

    /// <summary>A command that asks the same question; empty when none was asked.</summary>
    public required string Repeat { get; init; }

    /// <summary>The rules at which the loop breaks.</summary>
    public required IReadOnlyList<RuleText> Rules { get; init; }

    /// <summary>What happened in this run when somebody acted, one sentence each.</summary>
    public required IReadOnlyList<string> Acts { get; init; }

    /// <summary>Shipped scenarios that show the setup without the loop.</summary>
    public required IReadOnlyList<RelatedScenario> Related { get; init; }

    /// <summary>What the model leaves out.</summary>
    public required IReadOnlyList<string> LeftOut { get; init; }

    /// <summary>SHA-256 over the whole trace, lowercase hex.</summary>
    public required string TraceHash { get; init; }

    /// <summary>The bound that cut the run, in words; null when it was not cut.</summary>
    public required string? CutBy { get; init; }

    /// <summary>What does not change of the run.</summary>
    public required RunOpened Run { get; init; }
}
