using DnsFlowViz.Contracts.Links;
using DnsFlowViz.Simulation.Redaction;
using DnsFlowViz.Web.Runs;

namespace DnsFlowViz.Web.Storage;

/// <summary>Replaces the names and addresses of a link; nothing of it is kept.</summary>
public sealed class LinkRedactor(ScenarioCatalog catalog)
{
    /// <summary>What is said of a text that is no link.</summary>
    internal const string NoLink = "This is no link of this program, or it was damaged. Copy it again.";

    /// <summary>The link with other names.</summary>
    /// <param name="link">What stands behind the <c>#</c> of the whole link.</param>
    /// <exception cref="RunRefusedException">It cannot be read, or not be written with other
    /// names.</exception>
    public RedactedLink Redact(string link)
    {
        if (LinkCodec.Read(link ?? "").State is not { } state)
        {
            throw new RunRefusedException(NoLink);
        }

        var shipped = state.ScenarioId is { } id ? catalog.TextOf(id) : null;
        var redacted = Redactor.Redact(state, shipped);
        if (redacted.State is not { } other)
        {
            throw new RunRefusedException(redacted.Problem!);
        }

        return LinkCodec.Write(other) is { } text
            ? new RedactedLink(text, redacted.Changes)
            : throw new RunRefusedException(
                "With other names this is too large for a link. Make the scenario smaller.");
    }
}
