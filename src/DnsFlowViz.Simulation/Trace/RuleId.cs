using System.Globalization;

namespace DnsFlowViz.Simulation.Trace;

/// <summary>
/// The name of a rule as a number: a letter and a number, such as D18 or C3. The number is the name, so no
/// table has to be kept and adding a rule changes no other.
/// </summary>
/// <param name="Code">Letter (A = 1) times 256 plus the number; 0 is no rule.</param>
public readonly record struct RuleId(ushort Code)
{
    /// <summary>No rule.</summary>
    public static RuleId None => default;

    /// <summary>The rule of this letter and number.</summary>
    public static RuleId Of(char letter, int number) => new((ushort)(((letter - 'A' + 1) << 8) | number));

    /// <summary>Reads <c>D18</c>.</summary>
    /// <exception cref="FormatException">The text is not a capital letter and a number up to 255.</exception>
    public static RuleId Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length >= 2 && char.IsAsciiLetterUpper(text[0])
            && byte.TryParse(text.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? Of(text[0], number)
            : throw new FormatException($"'{text}' is not a rule name such as D18.");
    }

    /// <summary>The name, such as <c>D18</c>; empty for no rule.</summary>
    public override string ToString() => Code == 0
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $"{(char)('A' - 1 + (Code >> 8))}{Code & 0xFF}");
}
