using System.Globalization;
using System.Text;

namespace DnsFlowViz.Simulation.ConfigText;

/// <summary>
/// Reads a string in quotes with the escapes of HCL (github.com/hashicorp/hcl v1, hcl/strconv/quote.go).
/// </summary>
internal static class HclString
{
    /// <summary>Why <c>${</c> ends a reading, wherever it stands.</summary>
    public const string Interpolation =
        "\"${\" begins an expression, and Consul works none out; write the value itself.";

    private const string Simple = "abfnrtv\\\"";
    private const string Meant = "\a\b\f\n\r\t\v\\\"";

    /// <summary>Takes the string, from its opening quote to behind its closing one.</summary>
    /// <exception cref="HclException">It is not closed on its line, or holds what is not read.</exception>
    public static string Read(HclText text)
    {
        var unclosed = text.Broken("This string is not closed on its line; add the closing quote.");
        text.Take();
        var said = new StringBuilder();
        while (text.Peek() != '"')
        {
            if (text.IsAtEnd || text.Peek() == '\n')
            {
                throw unclosed;
            }

            if (text.Peek() == '\0')
            {
                throw text.Broken("A string in HCL cannot hold the character U+0000; take it away.");
            }

            if (text.Peek() == '$' && text.Peek(1) == '{')
            {
                throw text.Broken(Interpolation);
            }

            if (text.Peek() == '\\')
            {
                Escape(text, said);
            }
            else
            {
                said.Append(text.Take());
            }
        }

        text.Take();
        return said.ToString();
    }

    private static void Escape(HclText text, StringBuilder said)
    {
        var wrong = text.Broken(
            "HCL has no such escape; write \\n, \\t, \\\\, \\\" or \\u and four hexadecimal digits.");
        text.Take();
        var letter = text.IsAtEnd ? throw wrong : text.Peek();
        if (Simple.IndexOf(letter, StringComparison.Ordinal) is var place and >= 0)
        {
            text.Take();
            said.Append(Meant[place]);
            return;
        }

        var code = letter switch
        {
            'x' => Digits(text, 1, 2, 16),
            'u' => Digits(text, 1, 4, 16),
            'U' => Digits(text, 1, 8, 16),
            >= '0' and <= '7' => Digits(text, 0, 3, 8),
            _ => null,
        };

        // \x and octal escapes stand for bytes; only those that are a character by themselves are read.
        var most = letter is 'u' or 'U' ? 0x10FFFF : 0x7F;
        if (code is not { } found || found > most || !Rune.IsValid((int)found))
        {
            throw wrong;
        }

        said.Append(new Rune((int)found).ToString());
    }

    private static uint? Digits(HclText text, int skipped, int count, int radix)
    {
        for (var i = 0; i < skipped; i++)
        {
            text.Take();
        }

        var value = 0u;
        for (var i = 0; i < count; i++)
        {
            var isDigit = byte.TryParse(
                text.Peek().ToString(),
                NumberStyles.AllowHexSpecifier,
                CultureInfo.InvariantCulture,
                out var digit);
            if (!isDigit || digit >= radix)
            {
                return null;
            }

            value = (value * (uint)radix) + digit;
            text.Take();
        }

        return value;
    }
}
