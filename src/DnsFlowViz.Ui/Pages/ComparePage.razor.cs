using DnsFlowViz.Ui.Compare;
using DnsFlowViz.Ui.State;
using DnsFlowViz.Ui.Story;
using DnsFlowViz.Ui.Theme;
using Microsoft.AspNetCore.Components;

namespace DnsFlowViz.Ui.Pages;

/// <summary>
/// A scenario beside up to three fixes or edits of it, on one clock and one seed, with what each of them is
/// worth.
/// </summary>
public sealed partial class ComparePage : ComponentBase, IDisposable
{
    /// <summary>Where it stands when nothing may move by itself: after the second question.</summary>
    private const long StandAtNs = 45_000_000_000;

    private bool _interactive;

    /// <summary>What is compared.</summary>
    [Inject]
    public required ComparisonDesk Desk { get; init; }

    /// <summary>How the page looks.</summary>
    [Inject]
    public required ThemeChoice Theme { get; init; }

    /// <summary>Knows whether anything may move by itself.</summary>
    [Inject]
    public required MotionChoice Motion { get; init; }

    /// <summary>The run on the stage, which rests while this page is open.</summary>
    [Inject]
    public required RunPlayer Stage { get; init; }

    /// <summary>The story on the stage, which rests too.</summary>
    [Inject]
    public required StoryPlayer Story { get; init; }

    /// <summary>The address bar.</summary>
    [Inject]
    public required NavigationManager Navigation { get; init; }

    /// <summary>Id of the scenario, from the address.</summary>
    [SupplyParameterFromQuery]
    public string? Scenario { get; set; }

    /// <summary>Ids of the fixes, from the address.</summary>
    [SupplyParameterFromQuery]
    public string[]? Fix { get; set; }

    /// <summary>Said when the edit made in this tab is compared too; the value says nothing.</summary>
    [SupplyParameterFromQuery]
    public string? Edited { get; set; }

    private string Title => Desk.List is { } list
        ? $"Compare fixes of {ShippedScenario.TitleOf(list.ScenarioId, list.Title)} · DnsFlowViz"
        : "Compare · DnsFlowViz";

    /// <inheritdoc />
    public void Dispose()
    {
        Desk.Changed -= OnChanged;
        Desk.Verdicts.Changed -= OnChanged;
        Theme.Changed -= OnChanged;
        if (_interactive)
        {
            Desk.Close();
        }
    }

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        Desk.Changed += OnChanged;
        Desk.Verdicts.Changed += OnChanged;
        Theme.Changed += OnChanged;
        Story.TakeOver();
        Stage.Pause();
    }

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        await Desk.Follow(CompareAddress.Read(Scenario, Fix, Edited));
        if (_interactive)
        {
            await OpenColumns();
        }
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
        {
            return;
        }

        await Motion.Read();
        await Theme.Read();
        _interactive = true;
        await OpenColumns();
    }

    private Task OpenColumns() => Desk.OpenColumns(Motion.IsReduced ? StandAtNs : null);

    private void Toggle(string fix) => Navigation.NavigateTo(Desk.Address!.Toggled(fix).ToRelative());

    private void OnChanged() => _ = InvokeAsync(StateHasChanged);
}
