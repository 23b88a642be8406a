namespace DnsFlowViz.Contracts.Runs;

/// <summary>One finding in a text somebody wrote: where, how bad, what, and the way out.</summary>
/// <param name="Place">The file or JSON path, such as <c>nodes[1].files["dnsmasq.conf"]</c>.</param>
/// <param name="Line">Line in that text, from 1; 0 when the finding has no line.</param>
/// <param name="Column">Column in that line, from 1; 0 when the finding has no column.</param>
/// <param name="Severity">One of <see cref="Error"/>, <see cref="Warning"/>, <see cref="Note"/>.</param>
/// <param name="Message">One sentence in plain English that also names the way out.</param>
public sealed record Diagnostic(string Place, int Line, int Column, string Severity, string Message)
{
    /// <summary>The text cannot be run.</summary>
    public const string Error = "error";

    /// <summary>The text runs; something in it is not known or has no effect.</summary>
    public const string Warning = "warning";

    /// <summary>The text runs; the directive is real but this model does not act on it.</summary>
    public const string Note = "note";

    /// <summary>The finding as one line: <c>place:line:column: severity: message</c>.</summary>
    public override string ToString() => (Line, Column) switch
    {
        (0, _) => $"{Place}: {Severity}: {Message}",
        (_, 0) => $"{Place}:{Line}: {Severity}: {Message}",
        _ => $"{Place}:{Line}:{Column}: {Severity}: {Message}",
    };
}
