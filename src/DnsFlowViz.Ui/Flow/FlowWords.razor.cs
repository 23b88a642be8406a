using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Ui.State;
using Microsoft.AspNetCore.Components;

namespace DnsFlowViz.Ui.Flow;

/// <summary>
/// The diagram in words, one sentence per node and one per loop, new at most once a second.
/// </summary>
public sealed partial class FlowWords : ComponentBase, IDisposable
{
    private RenderPace _pace = default!;
    private string[] _sentences = [];

    /// <summary>The run that is told.</summary>
    [Parameter, EditorRequired]
    public required RunOpened Run { get; set; }

    /// <summary>The stage at the playhead.</summary>
    [Parameter, EditorRequired]
    public required Picture Picture { get; set; }

    /// <inheritdoc/>
    public void Dispose() => _pace.Dispose();

    /// <inheritdoc/>
    protected override void OnInitialized() =>
        _pace = new RenderPace(TimeProvider.System, TimeSpan.FromSeconds(1), () => _ = InvokeAsync(Tell));

    /// <inheritdoc/>
    protected override void OnParametersSet() => _pace.Request();

    private void Tell()
    {
        _sentences = FlowSentences.Of(Run, Picture);
        StateHasChanged();
    }
}
