namespace DnsFlowViz.Reports.Fidelity;

/// <summary>What a client was told.</summary>
/// <param name="Rcode">The response code, or <see cref="None"/>.</param>
/// <param name="AfterMs">How long it took, milliseconds; null when nothing came.</param>
public sealed record LabAnswer(string Rcode, double? AfterMs)
{
    /// <summary>Stands for no answer in time.</summary>
    public const string None = "none";
}
