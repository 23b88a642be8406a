using DnsFlowViz.Contracts.Sweeps;
using DnsFlowViz.Ui.Sweeps;

namespace DnsFlowViz.Web.Sweeps;

/// <summary>
/// Sweeps in the server's own memory, for the picture it draws before the browser's program has started.
/// </summary>
public sealed class LocalSweepSource(SweepTable table) : ISweepSource
{
    private readonly string _viewer = $"first picture {Guid.NewGuid()}";

    /// <inheritdoc />
    public IAsyncEnumerable<SweepNews> Play(SweepOrder order, CancellationToken cancel) =>
        table.Play(order, _viewer, cancel);

    /// <inheritdoc />
    public Task<SweepFiles> Files(SweepTaking taking, CancellationToken cancel) =>
        Task.FromResult(table.Write(taking));

    /// <inheritdoc />
    public Task<string> ScenarioText(SweepOrder order, int cell, CancellationToken cancel) =>
        Task.FromResult(table.ScenarioText(order, cell));
}
