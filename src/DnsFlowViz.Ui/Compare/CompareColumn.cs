using DnsFlowViz.Contracts.Comparison;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Ui.State;

namespace DnsFlowViz.Ui.Compare;

/// <summary>One column of a comparison: the original, the original with a fix, or an edit of it.</summary>
/// <param name="source">Where its run comes from.</param>
/// <param name="fix">The fix; null for the original.</param>
/// <param name="spec">Its run; null when the fix does not apply.</param>
public sealed class CompareColumn(IRunSource source, FixOffer? fix, RunSpec? spec) : IDisposable
{
    /// <summary>The fix; null for the original.</summary>
    public FixOffer? Fix { get; } = fix;

    /// <summary>What the page calls it.</summary>
    public string Name => Fix?.Title ?? "As it was";

    /// <summary>Its run, with a store and a player of its own.</summary>
    public LedRun Run { get; } = new(source);

    /// <summary>Why nothing is played here, in words; null when something is.</summary>
    public string? Problem { get; private set; } = fix?.Problem;

    /// <summary>Opens the run and asks for its series; a fix that does not apply has none.</summary>
    /// <exception cref="OperationCanceledException">The column was closed meanwhile.</exception>
    public async Task Open()
    {
        if (spec is null)
        {
            return;
        }

        try
        {
            var reply = await Run.Player.Open(spec);
            if (reply.Opened is { } run)
            {
                // Its series come when the server has played it to its end; the picture does not wait for
                // them.
                _ = Run.Player.Show(TimelineRange.Whole(run, story: false));
            }
            else
            {
                Problem = string.Join(" ", reply.Problems.Select(problem => problem.Message));
            }
        }
        catch (InvalidOperationException refusal)
        {
            Problem = refusal.Message;
        }
    }

    /// <inheritdoc />
    public void Dispose() => Run.Dispose();
}
