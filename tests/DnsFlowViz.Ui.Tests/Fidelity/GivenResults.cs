using DnsFlowViz.Contracts.Fidelity;
using DnsFlowViz.Ui.Fidelity;

namespace DnsFlowViz.Ui.Tests.Fidelity;

/// <summary>A small comparison: one file that agrees, one that misses, of two profiles.</summary>
internal sealed class GivenResults : IFidelityResults
{
    public static FidelityFile Agrees { get; } = new()
    {
        Name = "full-table",
        Note = "one DS question",
        Dnsmasq = "2.80",
        Ok = true,
        Scenario = "incident-default-options",
        OpenAtUs = 5_022_000,
        Metrics =
        [
            new FidelityNumber("peak records", "151", "151", "the same", true),
            new FidelityNumber("time to limit, ms", "18.8", "20.1", "11.7 to 34.1", true, 60),
            new FidelityNumber("alive at end", "yes", "yes", "the same", true),
        ],
        Curve = new FidelityCurve("loop queries in 100 ms", 100, -1, [0, 151, 0], [0, 150, 1]),
    };

    public static FidelityFile Misses { get; } = new()
    {
        Name = "refused",
        Dnsmasq = "2.90",
        Ok = false,
        Metrics = [new FidelityNumber("peak records", "150", "151", "the same", false)],
        NotHonoured = ["dnsmasq: --stop-dns-rebind"],
    };

    public FidelityReport Report { get; } = new(1, [Agrees, Misses]);
}
