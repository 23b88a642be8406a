namespace DnsFlowViz.Ui.State;

/// <content>What is pointed at.</content>
public sealed partial class RunStore
{
    /// <summary>The query that is pointed at; null when none is.</summary>
    public Selection? Selection { get; private set; }

    /// <summary>Points at a query, or at none.</summary>
    internal void Select(Selection? selection)
    {
        if (selection != Selection)
        {
            Selection = selection;
            Changed?.Invoke();
        }
    }
}
