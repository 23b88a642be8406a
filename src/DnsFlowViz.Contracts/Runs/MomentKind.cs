namespace DnsFlowViz.Contracts.Runs;

/// <summary>The kinds of <see cref="Moment"/>, in the order in which the incident meets them.</summary>
public static class MomentKind
{
    /// <summary>
    /// The question that goes round arrives at a dnsmasq for the first time. In the incident that is DS; when
    /// nothing goes round it is the first DS question. The text of the moment says the type.
    /// </summary>
    public const string FirstDs = "first-ds";

    /// <summary>A question was sent back for the first time.</summary>
    public const string LapOne = "lap-1";

    /// <summary>The records reach <c>dns-forward-max</c> for the first time.</summary>
    public const string TableFull = "table-full";

    /// <summary>A daemon prints a line that nobody has seen before in this run.</summary>
    public const string LogLine = "log-line";

    /// <summary>A legitimate lookup fails for the first time: an error answer, or none in time.</summary>
    public const string FirstFailure = "first-failure";

    /// <summary>A daemon was stopped and started again.</summary>
    public const string Restart = "restart";

    /// <summary>A daemon read new config text.</summary>
    public const string Reload = "reload";

    /// <summary>A client asked again, by a trigger.</summary>
    public const string Asked = "asked";

    /// <summary>The last loop query: nothing goes round any more.</summary>
    public const string LoopEnded = "loop-ended";
}
