using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Scenarios;

namespace DnsFlowViz.Simulation.Recordings;

/// <summary>
/// The id of a run: a hash over all that decides it. Whoever opens the same scenario with the same seed and
/// the same triggers gets the same id, on any machine.
/// </summary>
public static class RunIds
{
    /// <summary>Raised by one whenever the same input gives another trace than before.</summary>
    public const int EngineVersion = 3;

    /// <summary>The id, lowercase hex SHA-256.</summary>
    /// <param name="scenario">What is played.</param>
    /// <param name="seed">Seed in force; it may differ from the scenario's own.</param>
    /// <param name="added">What a viewer did, added to the scenario's own triggers.</param>
    public static string Compute(Scenario scenario, ulong seed, IReadOnlyList<Trigger> added)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(added);
        var text = string.Join(
            '\n',
            $"engine {EngineVersion.ToString(CultureInfo.InvariantCulture)}",
            $"scenario {ScenarioCanonical.Write(scenario)}",
            $"seed {seed.ToString(CultureInfo.InvariantCulture)}",
            $"triggers {ScenarioCanonical.Write(added)}",
            "");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
