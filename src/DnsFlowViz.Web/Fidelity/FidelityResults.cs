using System.Text.Json;
using DnsFlowViz.Contracts.Fidelity;
using DnsFlowViz.Contracts.Wire;
using DnsFlowViz.Ui.Fidelity;

namespace DnsFlowViz.Web.Fidelity;

/// <summary>
/// The comparison that the tests computed for this build, read from the file beside the program.
/// </summary>
public sealed class FidelityResults : IFidelityResults
{
    /// <summary>Reads the comparison.</summary>
    /// <exception cref="InvalidDataException">The file is no comparison.</exception>
    public FidelityResults(string path)
    {
        using var file = File.OpenRead(path);
        Report = JsonSerializer.Deserialize(file, ContractsJson.Default.FidelityReport)
            ?? throw new InvalidDataException($"{path} holds no comparison.");
    }

    /// <inheritdoc />
    public FidelityReport Report { get; }
}
