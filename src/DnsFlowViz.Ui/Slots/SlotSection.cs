using DnsFlowViz.Contracts.Frames;
using DnsFlowViz.Contracts.Runs;

namespace DnsFlowViz.Ui.Slots;

/// <summary>
/// The slots that one limit counts together: all of a dnsmasq, or those of one group of its servers.
/// </summary>
/// <param name="Name">The group: its domain, or <c>default servers</c>; empty for a whole table.</param>
/// <param name="First">Number of its first slot.</param>
/// <param name="Count">How many slots it has.</param>
public sealed record SlotSection(string Name, int First, int Count)
{
    /// <summary>More groups than this share one board: their cells would be too small to be seen.</summary>
    public const int Most = 4;

    private const long SecondNs = 1_000_000_000;
    private const long AgedSeconds = BoardShape.FullAgeNs / SecondNs;

    /// <summary>True for one group of several.</summary>
    public bool IsGroup => Name.Length > 0;

    /// <summary>The sections of a card, in the order of their slots.</summary>
    public static SlotSection[] Of(NodeCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        return card.SlotGroups.Length is > 1 and <= Most
            ? Groups(card)
            : [new SlotSection("", 0, card.SlotCapacity)];
    }

    /// <summary>
    /// The groups whose limit is reached, by name. A record of ten seconds no longer counts; ages are
    /// differences of whole seconds.
    /// </summary>
    /// <param name="card">The card of a dnsmasq.</param>
    /// <param name="slots">Its slots.</param>
    /// <param name="atNs">Instant of the picture, nanoseconds of virtual time.</param>
    public static string[] Full(NodeCard card, ReadOnlySpan<SlotView> slots, long atNs)
    {
        ArgumentNullException.ThrowIfNull(card);
        var full = new List<string>();
        foreach (var group in card.SlotGroups.Length > 1 ? Groups(card) : [])
        {
            if (card.SlotLimit > 0 && group.Young(slots, atNs) >= card.SlotLimit)
            {
                full.Add(group.Name);
            }
        }

        return [.. full];
    }

    /// <summary>The slots of this section.</summary>
    public ReadOnlySpan<SlotView> In(ReadOnlySpan<SlotView> slots) =>
        First >= slots.Length ? [] : slots.Slice(First, Math.Min(Count, slots.Length - First));

    /// <summary>How many of its slots are in use.</summary>
    public int Held(ReadOnlySpan<SlotView> slots)
    {
        var held = 0;
        foreach (var slot in In(slots))
        {
            held += slot.Holder == SlotHolder.Free ? 0 : 1;
        }

        return held;
    }

    private static SlotSection[] Groups(NodeCard card) =>
    [
        .. card.SlotGroups.Select((domain, i) => new SlotSection(
            domain.Length == 0 ? "default servers" : domain, i * card.SlotLimit, card.SlotLimit)),
    ];

    private int Young(ReadOnlySpan<SlotView> slots, long atNs)
    {
        var young = 0;
        foreach (var slot in In(slots))
        {
            var age = (atNs / SecondNs) - (slot.SinceNs / SecondNs);
            young += slot.Holder != SlotHolder.Free && age < AgedSeconds ? 1 : 0;
        }

        return young;
    }
}
