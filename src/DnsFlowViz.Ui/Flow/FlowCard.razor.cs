using DnsFlowViz.Contracts.Frames;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Ui.State;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace DnsFlowViz.Ui.Flow;

/// <summary>A node as a card: a header that is the same for all, and parts that depend on its kind.</summary>
public sealed partial class FlowCard : ComponentBase
{
    /// <summary>How far an arrow key moves a card, as far as a button of the editor.</summary>
    private const int Step = 40;

    /// <summary>How far with shift.</summary>
    private const int SmallStep = 8;

    /// <summary>What it shows.</summary>
    [Parameter, EditorRequired]
    public required CardFacts Facts { get; set; }

    /// <summary>The stage at the playhead.</summary>
    [Parameter, EditorRequired]
    public required Picture Picture { get; set; }

    /// <summary>Called when a viewer chooses a slot.</summary>
    [Parameter]
    public EventCallback<SlotView> OnSelect { get; set; }

    /// <summary>Called when it is to stand elsewhere; a card that nobody listens for stays.</summary>
    [Parameter]
    public EventCallback<NodeMove> OnMove { get; set; }

    private bool IsMovable => OnMove.HasDelegate;

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

    private Task OnKey(KeyboardEventArgs key)
    {
        var step = key.ShiftKey ? SmallStep : Step;
        var (across, down) = key.Key switch
        {
            "ArrowLeft" => (-step, 0),
            "ArrowRight" => (step, 0),
            "ArrowUp" => (0, -step),
            "ArrowDown" => (0, step),
            _ => (0, 0),
        };
        return (across, down) == (0, 0) || key.CtrlKey || key.AltKey || key.MetaKey
            ? Task.CompletedTask
            : OnMove.InvokeAsync(new NodeMove(Card.Id, across, down));
    }
}
