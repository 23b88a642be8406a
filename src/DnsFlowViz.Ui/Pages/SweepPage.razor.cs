using System.Text.Json;
using DnsFlowViz.Contracts.Sweeps;
using DnsFlowViz.Contracts.Wire;
using DnsFlowViz.Ui.State;
using DnsFlowViz.Ui.Sweeps;
using DnsFlowViz.Ui.Theme;
using Microsoft.AspNetCore.Components;

namespace DnsFlowViz.Ui.Pages;

/// <summary>
/// One scenario over one or two ranges. The address says which, in the words of the command line; the page
/// plays it as soon as it is alive, and stops it when the viewer leaves.
/// </summary>
public sealed partial class SweepPage : ComponentBase, IDisposable
{
    private const string Key = "sweep";

    private SweepOrder? _order;
    private PersistingComponentStateSubscription _persisting;
    private bool _interactive;
    private string _said = "";

    /// <summary>The sweep of this tab.</summary>
    [Inject]
    public required SweepSession Session { get; init; }

    /// <summary>Opens a cell on the stage.</summary>
    [Inject]
    public required SweepOpening Opening { get; init; }

    /// <summary>How the page looks.</summary>
    [Inject]
    public required ThemeChoice Theme { get; init; }

    /// <summary>The address bar.</summary>
    [Inject]
    public required NavigationManager Navigation { get; init; }

    /// <summary>Carries what the server drew into the browser.</summary>
    [Inject]
    public required PersistentComponentState PageState { get; init; }

    /// <summary>Id of the scenario, from the address.</summary>
    [SupplyParameterFromQuery]
    public string? Scenario { get; set; }

    /// <summary>The parameters with their ranges, from the address.</summary>
    [SupplyParameterFromQuery]
    public string[]? Over { get; set; }

    /// <summary>How long each run is, from the address.</summary>
    [SupplyParameterFromQuery(Name = "for")]
    public string? Length { get; set; }

    /// <summary>The seed, from the address.</summary>
    [SupplyParameterFromQuery]
    public string? Seed { get; set; }

    /// <inheritdoc />
    public void Dispose()
    {
        Theme.Changed -= OnTheme;
        _persisting.Dispose();
        Session.Cancel();
    }

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        Theme.Changed += OnTheme;
        _persisting = PageState.RegisterOnPersisting(Persist);
    }

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        try
        {
            _order = SweepAddress.Read(Scenario, Over, Length, Seed);
        }
        catch (FormatException wrong)
        {
            _order = SweepAddress.Read(Scenario, Over, Length, null);
            Session.Refuse(wrong.Message);
            return;
        }

        if (_interactive)
        {
            PlayUnlessThere();
        }
        else if (RendererInfo.IsInteractive)
        {
            Adopt();
        }
        else
        {
            await Session.Draft(_order);
        }
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
        {
            return;
        }

        _interactive = true;
        await Theme.Read();
        if (Session is not { State: SweepState.Refused, Order: null })
        {
            PlayUnlessThere();
        }
    }

    private void Adopt()
    {
        if (!SweepAddress.AreSame(Session.Order, _order)
            && PageState.TryTakeFromJson<byte[]>(Key, out var json) && json is not null
            && JsonSerializer.Deserialize(json, ContractsJson.Default.SweepNews)?.Chart is { } chart)
        {
            Session.Adopt(_order!, chart);
        }
    }

    private Task Persist()
    {
        if (Session.Chart is { } chart)
        {
            var news = new SweepNews(chart, null, [], []);
            PageState.PersistAsJson(
                Key, JsonSerializer.SerializeToUtf8Bytes(news, ContractsJson.Default.SweepNews));
        }

        return Task.CompletedTask;
    }

    // Who comes back finds what was played.
    private void PlayUnlessThere()
    {
        if (Session.State is SweepState.Idle || !SweepAddress.AreSame(Session.Order, _order))
        {
            _ = Session.Play(_order!);
        }
    }

    private void Run(SweepOrder order)
    {
        if (SweepAddress.AreSame(order, _order))
        {
            _ = Session.Play(order);
        }
        else
        {
            Navigation.NavigateTo(SweepAddress.ToRelative(order));
        }
    }

    private async Task Open()
    {
        if (Session is not { Order: { } order, Chart: { } chart })
        {
            return;
        }

        try
        {
            await Opening.Open(order, chart, Session.Chosen);
        }
        catch (Exception failure) when (failure is ConnectionLostException or InvalidOperationException)
        {
            _said = failure.Message;
        }
    }

    private void OnTheme() => _ = InvokeAsync(StateHasChanged);
}
