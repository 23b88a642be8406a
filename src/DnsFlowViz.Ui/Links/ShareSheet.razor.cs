using System.Globalization;
using System.Net;
using DnsFlowViz.Contracts.Links;
using DnsFlowViz.Ui.Controls;
using DnsFlowViz.Ui.State;
using DnsFlowViz.Ui.Story;
using DnsFlowViz.Ui.Theme;
using DnsFlowViz.Ui.Timeline;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace DnsFlowViz.Ui.Links;

/// <summary>
/// All ways to hand this moment to somebody: links, a code for the wall, a code for another page, pictures,
/// the file. What it shows is taken once, when it opens; one switch gives all of it other names.
/// </summary>
public sealed partial class ShareSheet : ComponentBase, IAsyncDisposable
{
    private const string TooLarge =
        "This scenario is too large for a link. Take it as a file, and open the file in another editor.";

    private const string RedactedTitle = "A shared scenario";
    private const string RedactedFile = "shared";

    private ElementReference _sheet;
    private IJSObjectReference? _module;
    private LinkState _state = null!;
    private bool _isRedacted;
    private bool _hidesPictures;
    private string? _original;
    private string? _fragment;
    private string? _link;
    private string? _id;
    private string _title = "";
    private string _said = "";

    /// <summary>Knows the moment.</summary>
    [Inject]
    public required RunStore Store { get; init; }

    /// <summary>Knows the state of the stage as a link.</summary>
    [Inject]
    public required StageOpener Opener { get; init; }

    /// <summary>Fetches the scenario's file.</summary>
    [Inject]
    public required RunPlayer Player { get; init; }

    /// <summary>Says in which colours a picture is drawn.</summary>
    [Inject]
    public required ThemeChoice Theme { get; init; }

    /// <summary>Knows the address of this server.</summary>
    [Inject]
    public required NavigationManager Navigation { get; init; }

    /// <summary>Opens the dialog, copies, saves.</summary>
    [Inject]
    public required IJSRuntime Js { get; init; }

    /// <summary>The sheet was closed.</summary>
    [Parameter, EditorRequired]
    public EventCallback OnClose { get; set; }

    private string Playhead => TimeText.Playhead(
        Store.PlayheadNs, Store.Clock.SlowdownMilli(Store.PlayheadNs), playing: false);

    private string Pointed => Store.Selection is { } selection
        ? string.Create(CultureInfo.InvariantCulture, $", query {selection.Query} selected")
        : "";

    private string Opens => $"Link copied. It opens this run at {Playhead}{Pointed}.";

    private string Length => _link is null
        ? ""
        : string.Create(
            CultureInfo.InvariantCulture,
            $"{_link.Length:N0} of {LinkCodec.SafeCharacters:N0} characters")
            + (IsLong ? ", too many for some chats" : "");

    private bool IsLong => _link?.Length > LinkCodec.SafeCharacters;

    private string Picture => ExportAddress.Of(Store, Theme, "stage.svg");

    private string? EmbedCode => (_id, _link) switch
    {
        ({ } id, _) => Frame(Navigation.ToAbsoluteUri($"/s/{id}?embed=1").AbsoluteUri),
        (_, { } link) when !IsLong => Frame(Embedded(link)),
        _ => null,
    };

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_module is not null)
        {
            try
            {
                await _module.DisposeAsync();
            }
            catch (JSDisconnectedException)
            {
                // The page is gone, and the module with it.
            }
        }
    }

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        Take(Opener.Now, ShippedScenario.TitleOf(Store.Run!.ScenarioId, Store.Run.Title));
        _original = _fragment;
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _module = await Js.InvokeAsync<IJSObjectReference>("import", "./js/share.js");
            await _module.InvokeVoidAsync("show", _sheet);
        }
    }

    private void Take(LinkState state, string title)
    {
        _state = state;
        _title = $"{title} at {Playhead}";
        _fragment = LinkCodec.Write(state);
        _link = StageLink.Relative(state) is { } relative
            ? Navigation.ToAbsoluteUri(relative).AbsoluteUri
            : null;
    }

    // A short link that was made holds the names of before, so it goes from the sheet.
    private void Turned(RedactedLink? redacted)
    {
        (_isRedacted, _id, _said) = (redacted is not null, null, "");
        var (run, asItWas) = (Store.Run!, LinkCodec.Read(_original!).State!);
        var state = redacted is null ? asItWas : LinkCodec.Read(redacted.Link).State!;
        _hidesPictures = redacted is not null
            && redacted.Link != LinkCodec.Write(asItWas with { Trace = null });
        var isNobodys = redacted is not null && state.Spec.ScenarioText is not null;
        Take(state, isNobodys ? RedactedTitle : ShippedScenario.TitleOf(run.ScenarioId, run.Title));
    }

    private async Task Hide() => await _module!.InvokeVoidAsync("hide", _sheet);

    private void Made(string id) => _id = id;

    private async Task Copy(string text, string said)
    {
        try
        {
            await Js.InvokeVoidAsync("navigator.clipboard.writeText", text);
            _said = said;
        }
        catch (JSException)
        {
            _said = "The browser refused to copy. Mark the text and copy it by hand.";
        }

        StateHasChanged();
    }

    private async Task Save(string how, string address)
    {
        await using var module = await Saver();
        _said = await module.InvokeAsync<string>(how, address);
    }

    private async Task SaveScenario()
    {
        var spec = _state.Spec;
        var text = spec.ScenarioText ?? await Player.ScenarioText(spec.ScenarioId!);
        var name = _isRedacted ? spec.ScenarioId ?? RedactedFile : Store.Run!.ScenarioId;
        await using var module = await Saver();
        await module.InvokeVoidAsync("saveText", text, $"{name}.json");
    }

    private ValueTask<IJSObjectReference> Saver() =>
        Js.InvokeAsync<IJSObjectReference>("import", "./js/take-away.js");

    private static string Embedded(string link)
    {
        var at = link.IndexOfAny(['#', '?']);
        var (path, rest) = at < 0 ? (link, "") : (link[..at], link[at..]);
        return rest.StartsWith('?') ? $"{path}?embed=1&{rest[1..]}" : $"{path}?embed=1{rest}";
    }

    private string Frame(string address) =>
        $"<iframe src=\"{address.Replace("&", "&amp;", StringComparison.Ordinal)}\"\n"
        + $"        width=\"960\" height=\"600\" title=\"{WebUtility.HtmlEncode(_title)}\"></iframe>";
}
