using System.Globalization;

namespace DnsFlowViz.Reports.Fidelity;

/// <summary>How dig asks: how often, how long it waits, and what it adds to the question.</summary>
/// <param name="Tries">Sends of the same question.</param>
/// <param name="WaitS">Patience for each, seconds.</param>
/// <param name="Cookie">True when it adds a cookie, an EDNS option.</param>
/// <param name="Dnssec">True when it sets the DO bit.</param>
/// <param name="Unknown">Options that are not understood.</param>
internal sealed record DigOptions(
    int Tries,
    int WaitS,
    bool Cookie,
    bool Dnssec,
    IReadOnlyList<string> Unknown)
{
    public static DigOptions Read(string text)
    {
        var read = new DigOptions(3, 5, true, false, []);
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = word.Split('=', 2);
            var number = parts.Length > 1
                && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var given)
                ? Math.Clamp(given, 1, 600)
                : 0;
            read = (parts[0], number) switch
            {
                ("+tries", > 0) => read with { Tries = number },
                ("+retry", _) when parts.Length > 1 => read with { Tries = number + 1 },
                ("+time" or "+timeout", > 0) => read with { WaitS = number },
                ("+cookie", _) => read with { Cookie = true },
                ("+nocookie", _) => read with { Cookie = false },
                ("+dnssec" or "+do", _) => read with { Dnssec = true },
                ("+nodnssec" or "+nodo", _) => read with { Dnssec = false },
                _ => read with { Unknown = [.. read.Unknown, word] },
            };
        }

        return read;
    }
}
