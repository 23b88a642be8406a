using System.Globalization;

namespace DnsFlowViz.Simulation.ConfigText;

/// <summary>
/// Reads addresses and ports the strict way: four decimal numbers, no leading zeros, no short forms.
/// </summary>
internal static class AddressText
{
    /// <summary>True for a dotted IPv4 address such as <c>10.88.10.3</c>.</summary>
    public static bool IsIpv4(string text)
    {
        var parts = text.Split('.');
        return parts.Length == 4 && parts.All(part => TryNumber(part, byte.MaxValue, out _));
    }

    /// <summary>An IPv4 address as one number, 10.0.0.1 as 0x0A000001; 0 for any other text.</summary>
    public static uint NumberOf(string text) => IsIpv4(text)
        ? text.Split('.').Aggregate(0u, (number, part) =>
            (number << 8) | byte.Parse(part, CultureInfo.InvariantCulture))
        : 0;

    /// <summary>True for something that can only be meant as an IPv6 address.</summary>
    public static bool LooksLikeIpv6(string text) =>
        text.Count(letter => letter == ':') >= 2 && text.All(
            letter => char.IsAsciiHexDigit(letter) || letter is ':' or '.');

    /// <summary>Reads a port from 1 to 65535.</summary>
    public static bool TryPort(string text, out int port) =>
        TryNumber(text, ushort.MaxValue, out port) && port > 0;

    /// <summary>
    /// Reads a whole number from 0 to <paramref name="most"/> in digits only, without leading zeros.
    /// </summary>
    public static bool TryNumber(string text, int most, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number)
        && number <= most
        && (text.Length == 1 || text[0] != '0');
}
