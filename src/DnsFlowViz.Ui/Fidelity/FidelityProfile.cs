using System.Globalization;
using DnsFlowViz.Contracts.Fidelity;

namespace DnsFlowViz.Ui.Fidelity;

/// <summary>Releases of dnsmasq that behave alike here, as the heading over their rows.</summary>
/// <param name="First">Number after "2." of the first release.</param>
/// <param name="Last">Number after "2." of the last one.</param>
/// <param name="Behaviour">What they have in common, in a few words.</param>
public sealed record FidelityProfile(int First, int Last, string Behaviour)
{
    /// <summary>All of them, the oldest first.</summary>
    public static IReadOnlyList<FidelityProfile> All { get; } =
    [
        new(0, 80, "stops reading at 151"),
        new(81, 85, "sends DS elsewhere"),
        new(86, 91, "joins identical queries, REFUSED at 150"),
        new(92, 99, "sends DS of the domain to the parent"),
    ];

    /// <summary>The heading's strong part.</summary>
    public string Title => First == 0 ? "dnsmasq 2.76–2.80"
        : Last == 99 ? string.Create(CultureInfo.InvariantCulture, $"dnsmasq 2.{First}")
        : string.Create(CultureInfo.InvariantCulture, $"dnsmasq 2.{First}–2.{Last}");

    /// <summary>True when the file's dnsmasq is one of these.</summary>
    public bool Holds(FidelityFile file)
    {
        var dot = file.Dnsmasq.IndexOf('.', StringComparison.Ordinal);
        return int.TryParse(file.Dnsmasq.AsSpan(dot + 1), CultureInfo.InvariantCulture, out var minor)
            && minor >= First && minor <= Last;
    }
}
