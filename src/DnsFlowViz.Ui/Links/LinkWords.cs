using System.Globalization;
using DnsFlowViz.Contracts.Links;
using DnsFlowViz.Ui.State;

namespace DnsFlowViz.Ui.Links;

/// <summary>What a page says of a link that opens nothing.</summary>
public static class LinkWords
{
    /// <summary>A link that holds everything, but not in this shape.</summary>
    /// <param name="fault">What is wrong with it.</param>
    /// <param name="part">What stands behind its <c>#</c>.</param>
    public static WrongAddress Of(LinkFault fault, string part)
    {
        ArgumentNullException.ThrowIfNull(fault);
        var (sentence, reason, mark) = fault.Kind switch
        {
            LinkFaultKind.Empty => (
                "This link holds nothing. Nothing was opened.",
                "Everything that a link says stands behind its #, and nothing does. "
                    + "Some programs drop that part when they copy a link.",
                "nothing behind #"),
            LinkFaultKind.Cut => (
                "This link was cut. Nothing was opened.",
                $"{Lengths(fault)} Chat tools often break links at a fixed length. "
                    + "A cut link could look like another run, so it is not opened in part.",
                "ends too early"),
            LinkFaultKind.Newer => (
                "This link is from a newer version. Nothing was opened.",
                "It is written in a format that this server does not know yet. "
                    + "Open it where it was made, or bring this server up to date.",
                "unknown format"),
            LinkFaultKind.TooLarge => (
                "This link is too large. Nothing was opened.",
                $"A link may have {Number(LinkCodec.MostCharacters)} characters and unfold to "
                    + $"{LinkCodec.MostBytes >> 10} kB. Ask the sender for the scenario file instead.",
                "too large"),
            _ => (
                "This link was changed on its way. Nothing was opened.",
                "Its checksum is not the one it was written with: a character was changed, added or lost. "
                    + "What is left could look like another run, so it is not opened.",
                "checksum differs"),
        };
        return new WrongAddress(sentence, reason, part, mark, null) { Fault = fault };
    }

    /// <summary>
    /// A short link that is not there. An expired one and one that never was look the same, so that nobody
    /// learns which names there were.
    /// </summary>
    public static WrongAddress NoSuchName(string id) => new(
        "There is nothing behind this link. Nothing was opened.",
        "It may have expired, or its name may have lost or changed a character. This server does not say "
            + "which. Ask the sender for the long link: it needs no server to remember it.",
        id,
        "not found",
        null);

    /// <summary>A short link that may be there, but the server cannot look.</summary>
    /// <param name="id">Its name.</param>
    /// <param name="words">What the server says.</param>
    public static WrongAddress CannotLook(string id, string words) => new(
        "This link cannot be looked up now. Nothing was opened.",
        $"{words} Try again later, or ask the sender for the long link: it needs no server to remember it.",
        id,
        "not looked up",
        null);

    private static string Lengths(LinkFault fault) => fault.Expected > 0
        ? $"It says it has {Number(fault.Expected)} characters and {Number(fault.Arrived)} arrived."
        : $"Only {Number(fault.Arrived)} of its characters arrived.";

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
