namespace DnsFlowViz.Ui.Compare;

/// <summary>What a fix makes of a number of the original.</summary>
public enum Change
{
    /// <summary>About the same, or nothing that is good or bad by itself.</summary>
    Same,

    /// <summary>Better by a tenth or more.</summary>
    Better,

    /// <summary>Worse by a tenth or more.</summary>
    Worse,
}
