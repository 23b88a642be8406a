using DnsFlowViz.Contracts.Frames;
using DnsFlowViz.Ui.Story;

namespace DnsFlowViz.Ui.Panels;

/// <summary>Beside the stage: numbers, log, what the model leaves out, and which rules are played.</summary>
public sealed partial class SidePanel : LivePanel
{
    private bool _full;

    private StoryLine Footnote => StoryTexts.Footnote(StoryTeller.TellingOf(Store.Run!), _full);

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        base.OnInitialized();
        OnStoreChanged();
    }

    /// <inheritdoc />
    protected override bool Accept(Frame frame)
    {
        var before = _full;
        OnStoreChanged();
        return before != _full;
    }

    /// <inheritdoc />
    protected override void OnStoreChanged() => _full = StoryTeller.HasBeenFull(Store);
}
