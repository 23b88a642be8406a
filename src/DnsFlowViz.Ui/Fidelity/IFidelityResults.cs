using DnsFlowViz.Contracts.Fidelity;

namespace DnsFlowViz.Ui.Fidelity;

/// <summary>Where the comparison with real daemons comes from.</summary>
public interface IFidelityResults
{
    /// <summary>The comparison this build was tested with.</summary>
    FidelityReport Report { get; }
}
