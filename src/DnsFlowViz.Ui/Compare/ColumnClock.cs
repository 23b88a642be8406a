using DnsFlowViz.Contracts.Frames;
using DnsFlowViz.Ui.Flow;
using DnsFlowViz.Ui.State;

namespace DnsFlowViz.Ui.Compare;

/// <summary>
/// When the columns of a comparison draw: all at the same moments, those of the run that leads. Else each
/// would draw a third of a second after another, however close together they play.
/// </summary>
public sealed class ColumnClock : IDisposable
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(300);
    private readonly RenderPace _pace;

    /// <summary>The clock of a run that leads.</summary>
    public ColumnClock(RunStore leader)
    {
        ArgumentNullException.ThrowIfNull(leader);
        Leader = leader;
        _pace = new RenderPace(TimeProvider.System, Pace, () => Ticked?.Invoke());
        leader.FrameArrived += OnFrame;
    }

    /// <summary>The run that leads.</summary>
    public RunStore Leader { get; }

    /// <summary>All columns draw now.</summary>
    public event Action? Ticked;

    /// <inheritdoc />
    public void Dispose()
    {
        Leader.FrameArrived -= OnFrame;
        _pace.Dispose();
    }

    private void OnFrame(Frame frame) => _pace.Request();
}
