using DnsFlowViz.Ui.State;
using DnsFlowViz.Ui.Story;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace DnsFlowViz.Ui.Embed;

/// <summary>
/// Talks with the page around an embedded stage: does what it asks, and tells it which moment is shown.
/// Shapes, origins and pace are kept by <c>wwwroot/js/embed.js</c>.
/// </summary>
public sealed class EmbedPort : ComponentBase, IAsyncDisposable
{
    /// <summary>How often a moment is told while frames are played.</summary>
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(250);

    private DotNetObjectReference<EmbedPort>? _self;
    private IJSObjectReference? _module;
    private IJSObjectReference? _port;
    private (string? RunId, long Ns, bool Playing) _told;
    private WrongAddress? _refused;
    private long _toldAt;
    private int _loads = 1;

    /// <summary>Knows the moment.</summary>
    [Inject]
    public required RunStore Store { get; init; }

    /// <summary>Moves the playhead.</summary>
    [Inject]
    public required RunPlayer Player { get; init; }

    /// <summary>Opens links, and knows the moment as one.</summary>
    [Inject]
    public required StageOpener Opener { get; init; }

    /// <summary>Tells the story, until the page around takes over.</summary>
    [Inject]
    public required StoryPlayer Story { get; init; }

    /// <summary>Goes to links.</summary>
    [Inject]
    public required NavigationManager Navigation { get; init; }

    /// <summary>Hears and posts messages.</summary>
    [Inject]
    public required IJSRuntime Js { get; init; }

    /// <summary>What is wrong with the link that was loaded; null for nothing.</summary>
    [Parameter, EditorRequired]
    public WrongAddress? Wrong { get; set; }

    /// <summary>True while the stage is not yet where its link says.</summary>
    [Parameter, EditorRequired]
    public bool IsOpening { get; set; }

    /// <summary>The page around asks for something; its shape was checked.</summary>
    /// <param name="what">The message's type behind <c>dnsflow:</c>.</param>
    /// <param name="link">What to load.</param>
    /// <param name="seconds">Where to seek, seconds of virtual time.</param>
    [JSInvokable]
    public async Task Hear(string what, string link, double seconds)
    {
        var before = _toldAt;
        var refusal = what switch
        {
            "load" => Load(link),
            "seek" or "play" or "pause" when Store.Run is null || Wrong is not null =>
                "Nothing is open yet. Load a link, or wait for the first moment.",
            "seek" => await Seek(seconds),
            "play" => Play(),
            "pause" => Pause(),
            _ => null,
        };
        if (refusal is not null)
        {
            await Post("refuse", what, refusal);
        }
        else if (_toldAt == before && what != "load")
        {
            // Nothing changed by it, and whoever asked waits for an answer all the same.
            _told = default;
            Tell();
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        Store.Changed -= OnChanged;
        Store.FrameArrived -= OnFrame;
        _self?.Dispose();
        try
        {
            await Post("close");
            foreach (var held in new[] { _port, _module }.OfType<IJSObjectReference>())
            {
                await held.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and the module with it.
        }
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
        {
            return;
        }

        _self = DotNetObjectReference.Create(this);
        _module = await Js.InvokeAsync<IJSObjectReference>("import", "./js/embed.js");
        _port = await _module.InvokeAsync<IJSObjectReference>("open", _self);
        Store.Changed += OnChanged;
        Store.FrameArrived += OnFrame;
    }

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        if (Wrong is not null && Wrong != _refused)
        {
            await Post("refuse", "load", $"{Wrong.Sentence} {Wrong.Reason}");
        }

        _refused = Wrong;
        Tell();
    }

    private string? Load(string link)
    {
        if (EmbedLink.Relative(link, new Uri(Navigation.BaseUri), _loads + 1) is not { } address)
        {
            return $"This link is of no kind that can be loaded. {EmbedLink.Kinds}";
        }

        (_loads, _told) = (_loads + 1, default);
        Story.TakeOver();
        Opener.Forget();
        Navigation.NavigateTo(address, replace: true);
        return null;
    }

    private async Task<string?> Seek(double seconds)
    {
        var end = Store.Run!.HorizonUs / 1_000_000m;
        if (seconds > (double)end)
        {
            return FormattableString.Invariant(
                $"The run ends at {end:0.######} s; seek to an instant before.");
        }

        Story.TakeOver();
        await Player.SeekTo((long)((decimal)seconds * 1_000_000_000m));
        return null;
    }

    private string? Play()
    {
        if (!Store.Playing)
        {
            Story.TakeOver();
            Player.Play();
        }

        return null;
    }

    private string? Pause()
    {
        Story.TakeOver();
        Player.Pause();
        return null;
    }

    private void OnChanged() => _ = InvokeAsync(Tell);

    private void OnFrame(Contracts.Frames.Frame frame) => _ = InvokeAsync(Tell);

    private void Tell()
    {
        if (_port is null || Wrong is not null || Opener.IsOpening || Store.Run is not { } run)
        {
            return;
        }

        var now = (run.RunId, Store.PlayheadNs, Store.Playing);
        var goesOn = now.Playing && _told.Playing && now.RunId == _told.RunId;
        if (now == _told || (goesOn && TimeProvider.System.GetElapsedTime(_toldAt) < Pace))
        {
            return;
        }

        (_told, _toldAt) = (now, TimeProvider.System.GetTimestamp());
        _ = Post(
            "moment",
            run.ScenarioId,
            Store.PlayheadNs / 1_000_000_000.0,
            run.HorizonUs / 1_000_000.0,
            Store.Playing,
            // A link to a moment that is gone at once is not worth making.
            Store.Playing || Opener.Address is not { } here
                ? null
                : Navigation.ToAbsoluteUri(here).AbsoluteUri);
    }

    private async Task Post(string what, params object?[] arguments)
    {
        if (_port is not null)
        {
            await _port.InvokeVoidAsync(what, arguments);
        }
    }
}
