using DnsFlowViz.Contracts.Frames;
using DnsFlowViz.Ui.Panels;
using DnsFlowViz.Ui.State;
using DnsFlowViz.Ui.Timeline;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace DnsFlowViz.Ui.Controls;

/// <summary>
/// The original run and its branches; a click goes back to one. It is not there before the first branch.
/// </summary>
public sealed partial class BranchBar : LivePanel
{
    private ElementReference _field;
    private bool _renaming;
    private bool _hasFocus;
    private string _name = "";

    /// <summary>Goes to a run.</summary>
    [Inject]
    public required RunPlayer Player { get; init; }

    /// <inheritdoc />
    protected override bool Accept(Frame frame) => false;

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_renaming && !_hasFocus)
        {
            _hasFocus = true;
            await _field.FocusAsync();
        }
    }

    private void StartRenaming() =>
        (_renaming, _hasFocus, _name) = (true, false, Store.Branches[Store.BranchIndex].Name);

    private void OnInput(ChangeEventArgs input) => _name = (string?)input.Value ?? "";

    private void OnKey(KeyboardEventArgs key)
    {
        if (key.Key == "Enter")
        {
            Save();
        }
        else if (key.Key == "Escape")
        {
            _renaming = false;
        }
    }

    private void Save()
    {
        if (_renaming)
        {
            _renaming = false;
            Player.Rename(Store.BranchIndex, _name);
        }
    }

    private static string NameOf(Branch branch) => branch.Parent < 0
        ? branch.Name
        : $"branch at {TimeText.Seconds(branch.AtNs, 3)} s: {branch.Name}";
}
