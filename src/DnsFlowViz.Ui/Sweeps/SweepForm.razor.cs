using System.Globalization;
using DnsFlowViz.Contracts.Sweeps;
using Microsoft.AspNetCore.Components;

namespace DnsFlowViz.Ui.Sweeps;

/// <summary>
/// What is varied, as fields that take the words of the command line. Running it writes the address, and the
/// page plays what the address says.
/// </summary>
public sealed partial class SweepForm : SweepView
{
    /// <summary>It shows two scenarios beside each other, so it is none that could be varied.</summary>
    private const string TwinScenario = "told-against-measured";

    private SweepOrder? _read;
    private string _scenario = "";
    private string _across = "";
    private string _acrossRange = "";
    private string _up = "";
    private string _upRange = "";
    private string _length = "";

    /// <summary>What the address says.</summary>
    [Parameter, EditorRequired]
    public required SweepOrder Order { get; set; }

    /// <summary>What the fields say is to be played.</summary>
    [Parameter, EditorRequired]
    public EventCallback<SweepOrder> OnRun { get; set; }

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        // What is being typed stays when the page renders for another reason.
        if (SweepAddress.AreSame(_read, Order))
        {
            return;
        }

        _read = Order;
        _scenario = Order.ScenarioId;
        (_across, _acrossRange) = Parts(Order, 0);
        (_up, _upRange) = Parts(Order, 1);
        _length = Order.Length ?? "";
    }

    private static (string Name, string Range) Parts(SweepOrder order, int side)
    {
        var said = order.Over.ElementAtOrDefault(side) ?? "";
        var equals = said.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? (said, "") : (said[..equals], said[(equals + 1)..]);
    }

    private string Count(int side) => Session.Chart?.Sides.ElementAtOrDefault(side) is { } known
        ? string.Create(CultureInfo.InvariantCulture, $"{known.Values.Length} values")
        : "";

    private Task Run()
    {
        string[] over = [Said(_across, _acrossRange), Said(_up, _upRange)];
        return OnRun.InvokeAsync(new SweepOrder(
            _scenario,
            [.. over.Where(one => one.Length > 0)],
            _length.Trim().Length == 0 ? null : _length.Trim(),
            Order.Seed));
    }

    private static string Said(string name, string range) =>
        name.Trim().Length + range.Trim().Length == 0 ? "" : $"{name.Trim()}={range.Trim()}";
}
