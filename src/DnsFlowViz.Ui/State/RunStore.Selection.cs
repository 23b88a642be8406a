namespace DnsFlowViz.Ui.State;

/// <content>What is pointed at.</content>
public sealed partial class RunStore
{
    /// <summary>The query that is pointed at; null when none is.</summary>
    public Selection? Selection { get; private set; }

    /// <summary>
    /// Something else is pointed at: whoever marks it renders. Walking along a chain is quick because the
    /// rest of the page does not; when pointing begins or ends, <see cref="Changed"/> tells everybody.
    /// </summary>
    public event Action? Selected;

    /// <summary>Points at a query, or at none.</summary>
    internal void Select(Selection? selection)
    {
        var isOther = selection is null != Selection is null;
        if (selection == Selection)
        {
            return;
        }

        Selection = selection;
        Selected?.Invoke();
        if (isOther)
        {
            Changed?.Invoke();
        }
    }
}
