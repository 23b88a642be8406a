using DnsFlowViz.Contracts.Frames;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Ui.Panels;
using DnsFlowViz.Ui.State;
using Microsoft.AspNetCore.Components;

namespace DnsFlowViz.Ui.Controls;

/// <summary>What one can do at the playhead; each makes a branch.</summary>
public sealed partial class ActionBar : LivePanel
{
    private IReadOnlyList<StageAction> _actions = [];
    private RunOpened? _of;

    /// <summary>Acts.</summary>
    [Inject]
    public required RunPlayer Player { get; init; }

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        base.OnInitialized();
        OnStoreChanged();
    }

    /// <inheritdoc />
    protected override bool Accept(Frame frame) => false;

    /// <inheritdoc />
    protected override void OnStoreChanged()
    {
        if (Store.Run is { } run && run != _of)
        {
            _of = run;
            _actions = StageAction.For(run);
        }
    }

    private Task Do(StageAction action) => Player.Act(action.Name, action.Trigger!(Player.ActAtUs));
}
