using DnsFlowViz.Contracts.Frames;
using DnsFlowViz.Ui.Controls;
using DnsFlowViz.Ui.Editor;
using DnsFlowViz.Ui.Links;
using DnsFlowViz.Ui.State;
using DnsFlowViz.Ui.Story;
using DnsFlowViz.Ui.Theme;
using DnsFlowViz.Ui.Timeline;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;

namespace DnsFlowViz.Ui.Pages;

/// <summary>
/// The stage: opens what the address says, plays it, and keeps the address at the playhead while it is
/// paused.
/// </summary>
public sealed partial class StagePage : ComponentBase, IDisposable
{
    /// <summary>
    /// How long the playhead must rest before the address follows: browsers count rewrites of it.
    /// </summary>
    private static readonly TimeSpan AddressRest = TimeSpan.FromMilliseconds(200);

    private ElementReference _root;
    private WrongAddress? _wrong;
    private bool _keysOpen;
    private bool _logOpen;
    private bool _interactive;
    private bool _editing;
    private int _change;
    private string? _frame;

    /// <summary>Edits the scenario on the stage, and knows whether it stands beside its original.</summary>
    [Inject]
    public required EditSession Edits { get; init; }

    /// <summary>Opens what an address says.</summary>
    [Inject]
    public required StageOpener Opener { get; init; }

    /// <summary>What the tab knows.</summary>
    [Inject]
    public required RunStore Store { get; init; }

    /// <summary>Does what the keys say.</summary>
    [Inject]
    public required StageKeys Keys { get; init; }

    /// <summary>Knows where the keyboard is.</summary>
    [Inject]
    public required KeyboardZone Keyboard { get; init; }

    /// <summary>How the page looks.</summary>
    [Inject]
    public required ThemeChoice Theme { get; init; }

    /// <summary>Tells the story.</summary>
    [Inject]
    public required StoryPlayer Story { get; init; }

    /// <summary>Knows whether anything may move by itself.</summary>
    [Inject]
    public required MotionChoice Motion { get; init; }

    /// <summary>The address bar.</summary>
    [Inject]
    public required NavigationManager Navigation { get; init; }

    /// <summary>Keeps short links.</summary>
    [Inject]
    public required IShareSource Shares { get; init; }

    /// <summary>Name of a short link, from the address.</summary>
    [Parameter]
    public string? Id { get; set; }

    /// <summary>Id of the scenario, from the address.</summary>
    [SupplyParameterFromQuery]
    public string? Scenario { get; set; }

    /// <summary>The seed, from the address.</summary>
    [SupplyParameterFromQuery]
    public string? Seed { get; set; }

    /// <summary>The instant in seconds, from the address.</summary>
    [SupplyParameterFromQuery]
    public string? T { get; set; }

    /// <summary>The query that is pointed at, from the address.</summary>
    [SupplyParameterFromQuery]
    public string? Q { get; set; }

    /// <summary>Given when the stage stands in another page's frame; the number counts what was
    /// loaded.</summary>
    [SupplyParameterFromQuery]
    public string? Embed { get; set; }

    private bool IsEmbedded => Embed is not null;

    private string Css => (_wrong, Store.Selection) switch
    {
        _ when IsEmbedded => _wrong is null ? "app embed" : "app app-wrong embed",
        (not null, _) => "app app-wrong",
        (_, not null) => "app inspecting",
        _ when _editing => "app inspecting editing",
        _ => "app",
    };

    private string? Shown => Story.IsTelling ? string.Join(' ', Story.Beat!.Shows) : null;

    private string Title => Opener.Shared?.Title is { } title && _wrong is null
        ? $"{title} · DnsFlowViz"
        : Store.Run is { } run && _wrong is null
        ? $"{ShippedScenario.TitleOf(run.ScenarioId, run.Title)}, {Account(run)} · DnsFlowViz"
        : "DnsFlowViz";

    private string PlayheadWords => TimeText.Playhead(
        Store.PlayheadNs, Store.Clock.SlowdownMilli(Store.PlayheadNs), playing: false);

    private string Account(Contracts.Runs.RunOpened run) => Store.IsEdited ? "edited" : run.Telling;

    // A bare address, one of a scenario that is there for nothing but its story, and a card of the gallery.
    private bool IsForItsStory => (Id, Scenario, Seed, T, Q) is (null, null, null, null, null)
        || Story.Script is { TwinsFollow: true }
        || ((Id, Seed, T, Q) is (null, null, null, null) && Scenario is not null
            && Store.Run is { } run && StoryTeller.TellingOf(run) == Telling.Gallery);

    /// <inheritdoc />
    public void Dispose()
    {
        Navigation.LocationChanged -= OnLocation;
        Store.Changed -= OnChanged;
        Store.Selected -= OnSelected;
        Theme.Changed -= OnChanged;
        Story.Changed -= OnChanged;
        Edits.Changed -= OnChanged;
        Opener.Dispose();
    }

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        Navigation.LocationChanged += OnLocation;
        Store.Changed += OnChanged;
        Store.Selected += OnSelected;
        Theme.Changed += OnChanged;
        Story.Changed += OnChanged;
        Edits.Changed += OnChanged;
    }

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        await Follow();
    }

    private async Task Follow()
    {
        if (IsOpening)
        {
            return;
        }

        _wrong = await FollowAddress();
        if (_wrong is null && Opener.IsFresh && IsForItsStory)
        {
            Story.Begin();
        }

        if (_interactive && _wrong is null)
        {
            await Start();
        }

        await Edits.TakeOffer();
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
        {
            return;
        }

        await Motion.Read();
        _interactive = true;
        StateHasChanged();
        await Start();
        if (!IsEmbedded)
        {
            await _root.FocusAsync(preventScroll: true);
        }

        await Theme.Read();
        await Opener.CompleteFirstPicture();
    }

    // A bare address tells the story; without motion it stands at its first beat until somebody steps on.
    private Task Start()
    {
        if (Story.IsTelling && Motion.IsReduced && Opener.IsFresh)
        {
            Opener.Stand();
            return Story.BeginInSteps();
        }

        Opener.PlayIfAsked();
        return Task.CompletedTask;
    }

    private Task<WrongAddress?> FollowAddress() => (Id, IsLink) switch
    {
        ({ } id, _) => Opener.FollowShort(id, Shares),
        (_, true) => Opener.FollowLink(Fragment),
        _ => Opener.Follow(Scenario, Seed, T, Q),
    };

    // A server never sees what stands behind the #; only the browser can open it.
    private bool IsOpening => IsLink && !RendererInfo.IsInteractive;

    private bool IsLink => Place.AbsolutePath == StageLink.Path;

    private string Fragment => Place.Fragment.Length > 0 ? Place.Fragment[1..] : "";

    private Uri Place => new(Navigation.Uri);

    // Another # is another link, and no parameter says so.
    private void OnLocation(object? sender, LocationChangedEventArgs change)
    {
        if (IsLink && !IsEmbedded)
        {
            _ = InvokeAsync(async () =>
            {
                await Follow();
                StateHasChanged();
            });
        }
    }

    private void OnChanged() => _ = InvokeAsync(() =>
    {
        StateHasChanged();
        return FollowWithAddress();
    });

    private void OnSelected() => _ = InvokeAsync(FollowWithAddress);

    private async Task FollowWithAddress()
    {
        var change = ++_change;
        await Task.Delay(AddressRest);
        if (change == _change && _interactive && _wrong is null)
        {
            NameFrame();
            WriteAddress();
        }
    }

    // Nobody sees the address of a frame, and each change of it would be a step back of the page around it.
    private void WriteAddress()
    {
        if (!IsEmbedded)
        {
            Opener.WriteAddress();
        }
    }

    /// <summary>
    /// A paused picture carries its name, so that who comes by a link can tell that it is the same.
    /// </summary>
    private void NameFrame()
    {
        var frame = Store.Playing ? null : Store.Picture?.Frame;
        var name = frame is { ToNs: > 0 } ? FrameHash.Of(frame) : null;
        if (name != _frame)
        {
            _frame = name;
            StateHasChanged();
        }
    }

    private async Task OnKey(KeyboardEventArgs key)
    {
        if (key.Key == "?")
        {
            Story.TakeOver();
        }

        if (key.Key == "?" || (key.Key == "Escape" && _keysOpen))
        {
            await ToggleKeys();
            return;
        }

        var leaves = key.Key == "Escape" && Story.IsTelling;
        if (StoryKeys.TakesOver(key))
        {
            Story.TakeOver();
        }

        if (!leaves)
        {
            await Keys.Press(key);
        }
    }

    // Whoever edits wants to see the stage, which the drawer covers: the panel beside it opens instead.
    private void EditBesideTheStage(bool editing)
    {
        if (editing)
        {
            _logOpen = false;
            Edits.Show();
        }
    }

    private async Task ToggleKeys()
    {
        _keysOpen = !_keysOpen;
        if (!_keysOpen)
        {
            await _root.FocusAsync(preventScroll: true);
        }
    }
}
