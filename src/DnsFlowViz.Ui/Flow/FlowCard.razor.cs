using DnsFlowViz.Contracts.Frames;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Ui.State;
using Microsoft.AspNetCore.Components;

namespace DnsFlowViz.Ui.Flow;

/// <summary>A node as a card: a header that is the same for all, and parts that depend on its kind.</summary>
public sealed partial class FlowCard : ComponentBase
{
    /// <summary>What it shows.</summary>
    [Parameter, EditorRequired]
    public required CardFacts Facts { get; set; }

    /// <summary>The stage at the playhead.</summary>
    [Parameter, EditorRequired]
    public required Picture Picture { get; set; }

    /// <summary>Called when a viewer chooses a slot.</summary>
    [Parameter]
    public EventCallback<SlotView> OnSelect { get; set; }

    private NodeCard Card => Facts.Node.Card;

    // Which end of its ring it is: a narrow page shows the board of the near one only.
    private string? End => Facts.Edge is null ? null : Facts.IsForwarder ? "near" : "far";

    private string Css => (Facts.IsHot, Facts.View.Up) switch
    {
        (true, _) => "node-card hot",
        (_, false) => "node-card down",
        _ => "node-card",
    };

    private string Place
    {
        get
        {
            var at = Facts.Node.Bounds;
            return $"left:{Number.Exact(at.X)}px;top:{Number.Exact(at.Y)}px;"
                + $"width:{Number.Exact(at.Width)}px;height:{Number.Exact(at.Height)}px";
        }
    }

    private string Side => Card.Kind switch
    {
        "client" or "upstream" when Card.Detail.Length > 0 => Card.Detail,
        "systemd-resolved" => $"systemd-resolved {Card.Version}",
        _ => Card.Version,
    };
}
