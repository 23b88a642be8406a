using System.Globalization;
using DnsFlowViz.Contracts.Links;

namespace DnsFlowViz.Ui.State;

/// <summary>
/// What the address bar says: which scenario, which seed, which instant of it, and what is pointed at.
/// </summary>
/// <param name="ScenarioId">Id of a shipped scenario.</param>
/// <param name="Seed">The seed; null takes the scenario's own.</param>
/// <param name="AtNs">The instant to stand at, nanoseconds of virtual time; null plays from the
/// start.</param>
/// <param name="Query">Number of the query that is pointed at; null for none.</param>
public sealed record StageAddress(string ScenarioId, ulong? Seed, long? AtNs, int? Query = null)
{
    /// <summary>The scenario that an address without one opens.</summary>
    public const string DefaultScenario = "incident-as-told";

    /// <summary>More than any run is long; beyond it nanoseconds would not fit.</summary>
    private const decimal MostSeconds = 1_000_000;

    /// <summary>All that this address says.</summary>
    public LinkState State => new(ScenarioId, null, Seed, AtNs ?? 0) { Query = Query };

    /// <summary>
    /// Reads the values of an address. A wrong one is never replaced by another: the second result
    /// says what is wrong with it, and the first is null.
    /// </summary>
    public static (StageAddress? Address, WrongAddress? Wrong) Read(
        string? scenario, string? seed, string? t, string? q = null)
    {
        var id = scenario ?? DefaultScenario;
        ulong? number = null;
        if (seed is not null)
        {
            if (!ulong.TryParse(seed, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed))
            {
                return (null, WrongAddress.Seed(id, seed));
            }

            number = parsed;
        }

        int? query = null;
        if (q is not null)
        {
            if (!int.TryParse(q, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed))
            {
                return (null, WrongAddress.Query(id, q));
            }

            query = parsed;
        }

        if (t is null)
        {
            return (new StageAddress(id, number, null, query), null);
        }

        return TryReadSeconds(t, out var ns)
            ? (new StageAddress(id, number, ns, query), null)
            : (null, WrongAddress.Time(id, t));
    }

    /// <summary>
    /// The address relative to the site. The time is written in seconds with at most 6 decimals, rounded up,
    /// so that a link to a moment shows what has happened by then.
    /// </summary>
    public string ToRelative()
    {
        var text = $"/?scenario={Uri.EscapeDataString(ScenarioId)}";
        if (Seed is { } seed)
        {
            text += string.Create(CultureInfo.InvariantCulture, $"&seed={seed}");
        }

        text = AtNs is { } ns ? $"{text}&{TimePart(ns)}" : text;
        return Query is { } query ? string.Create(CultureInfo.InvariantCulture, $"{text}&q={query}") : text;
    }

    /// <summary>An instant as an address says it, such as <c>t=5.05</c>.</summary>
    public static string TimePart(long ns)
    {
        var us = (ns + 999) / 1000;
        return "t=" + (us / 1_000_000m).ToString("0.######", CultureInfo.InvariantCulture);
    }

    private static bool TryReadSeconds(string text, out long ns)
    {
        const NumberStyles PlainDecimal = NumberStyles.AllowDecimalPoint;
        ns = 0;
        if (!decimal.TryParse(text, PlainDecimal, CultureInfo.InvariantCulture, out var seconds)
            || seconds > MostSeconds)
        {
            return false;
        }

        ns = (long)(seconds * 1_000_000_000m);
        return true;
    }
}
