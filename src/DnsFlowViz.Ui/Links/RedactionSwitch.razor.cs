using System.Globalization;
using DnsFlowViz.Contracts.Links;
using DnsFlowViz.Ui.State;
using Microsoft.AspNetCore.Components;

namespace DnsFlowViz.Ui.Links;

/// <summary>
/// One switch that replaces the names and addresses of what is shared, and the list of what became what.
/// </summary>
public sealed partial class RedactionSwitch : ComponentBase
{
    /// <summary>Replacements that are listed; how many more there are is said.</summary>
    public const int MostRows = 200;

    private bool _isOn;
    private bool _isBusy;
    private NameChange[]? _changes;
    private string _refused = "";

    /// <summary>Replaces names.</summary>
    [Inject]
    public required IShareSource Shares { get; init; }

    /// <summary>What stands behind the # of the link as it is.</summary>
    [Parameter, EditorRequired]
    public required string Link { get; set; }

    /// <summary>The link with other names; null when it is to be the one as it is again.</summary>
    [Parameter, EditorRequired]
    public EventCallback<RedactedLink?> OnTurned { get; set; }

    private string Said
    {
        get
        {
            if (_changes is not { Length: > 0 } changes)
            {
                return "There is nothing to replace: the scenarios that come with the program name nobody's "
                    + "network.";
            }

            var addresses = changes.Count(change => change.Kind == NameChange.Address);
            var more = changes.Length > MostRows
                ? string.Create(CultureInfo.InvariantCulture, $" The first {MostRows:N0} are listed.")
                : "";
            return $"{Count(addresses, "address", "addresses")} and "
                + $"{Count(changes.Length - addresses, "name", "names")}.{more} "
                + "Kept: consul., versions, options, times. Comments in files are left out.";
        }
    }

    private static string Count(int count, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : many)}");

    private async Task Turn(ChangeEventArgs change)
    {
        (_isOn, _refused, _changes) = (change.Value is true, "", null);
        if (!_isOn)
        {
            await OnTurned.InvokeAsync(null);
            return;
        }

        _isBusy = true;
        try
        {
            var redacted = await Shares.Redact(Link, CancellationToken.None);
            _changes = redacted.Changes;
            await OnTurned.InvokeAsync(redacted);
        }
        catch (Exception failure) when (failure is ConnectionLostException or InvalidOperationException)
        {
            (_isOn, _refused) = (false, $"{failure.Message} Nothing was replaced.");
        }

        _isBusy = false;
    }
}
