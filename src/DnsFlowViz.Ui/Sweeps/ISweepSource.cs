using DnsFlowViz.Contracts.Sweeps;

namespace DnsFlowViz.Ui.Sweeps;

/// <summary>Where sweeps are played: by the hub in the browser, by a script in tests.</summary>
public interface ISweepSource
{
    /// <summary>
    /// Plays a sweep: the chart or a refusal first, then the runs as they become done. Cancelling stops the
    /// runs.
    /// </summary>
    IAsyncEnumerable<SweepNews> Play(SweepOrder order, CancellationToken cancel);

    /// <summary>The runs that are done, as files.</summary>
    Task<SweepFiles> Files(SweepTaking taking, CancellationToken cancel);

    /// <summary>The scenario of one cell, as a file.</summary>
    Task<string> ScenarioText(SweepOrder order, int cell, CancellationToken cancel);
}
