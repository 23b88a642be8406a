using DnsFlowViz.Contracts.Frames;
using DnsFlowViz.Ui.Panels;

namespace DnsFlowViz.Ui.Story;

/// <summary>
/// One line under the diagram that says what is happening now. When the line is down it says that instead.
/// </summary>
public sealed partial class CaptionPanel : LivePanel
{
    private const int Beats = (int)StoryBeat.Failing + 1;
    private StoryBeat _beat;

    private int Beat => Math.Min((int)_beat, Beats);

    private StoryLine Line => StoryTexts.For(StoryTeller.TellingOf(Store.Run!), _beat);

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        base.OnInitialized();
        OnStoreChanged();
    }

    /// <inheritdoc />
    protected override bool Accept(Frame frame)
    {
        var before = _beat;
        OnStoreChanged();
        return before != _beat;
    }

    /// <inheritdoc />
    protected override void OnStoreChanged() => _beat = StoryTeller.BeatAt(Store);
}
