namespace DnsFlowViz.Ui.Words;

/// <summary>For whom a word is explained.</summary>
public enum Depth
{
    /// <summary>Somebody who is new to DNS.</summary>
    New,

    /// <summary>Somebody who runs name servers.</summary>
    Operator,

    /// <summary>Somebody who reads the daemons' sources; the explanation cites its rules.</summary>
    Source,
}
