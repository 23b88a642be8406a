using DnsFlowViz.Contracts.Frames;
using DnsFlowViz.Ui.Story;

namespace DnsFlowViz.Ui.Panels;

/// <summary>Beside the stage: numbers, log, the inspector, what the model leaves out, and which rules are played. It turns
/// to the inspector when something is pointed at.</summary>
public sealed partial class SidePanel : LivePanel
{
    private const int LogTab = 0;
    private const int InspectorTab = 1;
    private bool _full;
    private int _tab;
    private bool _isPointing;

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
    protected override void OnStoreChanged()
    {
        _full = StoryTeller.HasBeenFull(Store);
        var isPointing = Store.Selection is not null;
        if (isPointing != _isPointing)
        {
            _isPointing = isPointing;
            _tab = isPointing ? InspectorTab : LogTab;
        }
    }
}
