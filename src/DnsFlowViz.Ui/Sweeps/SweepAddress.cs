using System.Globalization;
using DnsFlowViz.Contracts.Sweeps;

namespace DnsFlowViz.Ui.Sweeps;

/// <summary>What the address of the sweep page says, in the words of <c>dnsflow sweep</c>.</summary>
public static class SweepAddress
{
    /// <summary>The scenario that an address without one plays.</summary>
    public const string DefaultScenario = "incident-as-measured";

    /// <summary>The length that an address without one plays.</summary>
    public const string DefaultLength = "60s";

    private static readonly string[] DefaultOver =
        ["dns-forward-max=50..1000/20", "one-way:dnsmasq-consul=0.1ms..100ms*20"];

    /// <summary>What is asked for. Whether it can be played is for the server to say.</summary>
    /// <exception cref="FormatException">The seed is no whole number; the message says so.</exception>
    public static SweepOrder Read(string? scenario, string[]? over, string? length, string? seed)
    {
        ulong? number = null;
        if (seed is not null)
        {
            number = ulong.TryParse(seed, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed)
                ? parsed
                : throw new FormatException($"seed={seed}: a seed is a whole number, such as 42.");
        }

        return new SweepOrder(
            scenario ?? DefaultScenario,
            over is { Length: > 0 } ? over : DefaultOver,
            length ?? DefaultLength,
            number);
    }

    /// <summary>The address relative to the site.</summary>
    public static string ToRelative(SweepOrder order)
    {
        ArgumentNullException.ThrowIfNull(order);
        var over = string.Concat(order.Over.Select(one => $"&over={Uri.EscapeDataString(one)}"));
        var seed = order.Seed is { } number
            ? string.Create(CultureInfo.InvariantCulture, $"&seed={number}")
            : "";
        return $"/sweep?scenario={Uri.EscapeDataString(order.ScenarioId)}{over}"
            + $"&for={Uri.EscapeDataString(order.Length ?? DefaultLength)}{seed}";
    }

    /// <summary>True when both ask for the same.</summary>
    public static bool AreSame(SweepOrder? one, SweepOrder? other) =>
        one is not null && other is not null && ToRelative(one) == ToRelative(other);
}
