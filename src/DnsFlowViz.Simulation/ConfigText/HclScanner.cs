using System.Globalization;
using System.Text.RegularExpressions;

namespace DnsFlowViz.Simulation.ConfigText;

/// <summary>
/// Cuts an HCL text into tokens, as the first version of HashiCorp's language has them
/// (github.com/hashicorp/hcl v1, hcl/scanner/scanner.go).
/// </summary>
/// <param name="text">The text.</param>
internal sealed partial class HclScanner(HclText text)
{
    private const string Signs = "={}[],";

    /// <summary>The next token.</summary>
    /// <exception cref="HclException">What stands here is no token, or one that is not read.</exception>
    public HclToken Next()
    {
        SkipBlanksAndComments();
        var (line, column) = (text.Line, text.Column);
        if (text.IsAtEnd)
        {
            return new HclToken(HclTokenKind.End, "", line, column);
        }

        var letter = text.Peek();
        if (letter == '"')
        {
            return new HclToken(HclTokenKind.Text, HclString.Read(text), line, column);
        }

        if (letter == '<' && text.Peek(1) == '<')
        {
            return new HclToken(HclTokenKind.Text, HclHeredoc.Read(text), line, column);
        }

        if (char.IsLetter(letter) || letter == '_')
        {
            var name = text.TakeWhile(IsNameLetter);
            return new HclToken(
                name is "true" or "false" ? HclTokenKind.Truth : HclTokenKind.Name, name, line, column);
        }

        if (char.IsAsciiDigit(letter) || (letter is '-' or '.' && char.IsAsciiDigit(text.Peek(1))))
        {
            return new HclToken(HclTokenKind.Number, Number(), line, column);
        }

        SayForbidden(letter);
        text.Take();
        var kind = Signs.Contains(letter, StringComparison.Ordinal) ? HclTokenKind.Sign : HclTokenKind.Stray;
        return new HclToken(kind, letter.ToString(), line, column);
    }

    private static bool IsNameLetter(char letter) =>
        char.IsLetterOrDigit(letter) || letter is '_' or '-' or '.';

    private void SkipBlanksAndComments()
    {
        while (true)
        {
            if (text.Peek() is ' ' or '\t' or '\n' or '\r')
            {
                text.Take();
            }
            else if (text.Peek() == '#' || (text.Peek() == '/' && text.Peek(1) == '/'))
            {
                text.TakeLine();
            }
            else if (text.Peek() == '/' && text.Peek(1) == '*')
            {
                SkipLongComment();
            }
            else
            {
                return;
            }
        }
    }

    private void SkipLongComment()
    {
        var unclosed = text.Broken("This comment is not closed; add */ where it ends.");
        text.Take();
        text.Take();
        while (text.Peek() != '*' || text.Peek(1) != '/')
        {
            if (text.IsAtEnd)
            {
                throw unclosed;
            }

            text.Take();
        }

        text.Take();
        text.Take();
    }

    // Also takes what is no number, so that it is said as one word: 0x35, 5s, 1.2.3.
    private string Number()
    {
        var broken = text.Broken("");
        var start = text.At;
        do
        {
            text.Take();
        }
        while (IsNumberLetter(text.Peek()) || (text.Peek() is '+' or '-' && IsExponent(text, start)));

        var said = text.Since(start);
        if (DecimalNumber().IsMatch(said))
        {
            return said;
        }

        throw new HclException(
            broken.Line,
            broken.Column,
            OtherBase().IsMatch(said)
                ? $"Consul reads {said} as octal or hexadecimal digits; write the number in decimal ones."
                : $"{said} is not a number; write one such as 53, or put it in quotes.");
    }

    private static bool IsNumberLetter(char letter) =>
        char.IsAsciiLetterOrDigit(letter) || letter is '.' or '_';

    private static bool IsExponent(HclText text, int start) =>
        text.At > start && text.Peek(-1) is 'e' or 'E' && char.IsAsciiDigit(text.Peek(1));

    private void SayForbidden(char letter)
    {
        if (letter < ' ' || letter > '~')
        {
            var code = ((int)letter).ToString("X4", CultureInfo.InvariantCulture);
            throw text.Broken(
                $"The character U+{code} means nothing in HCL; take it away, or put it between quotes.");
        }
    }

    [GeneratedRegex(@"^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex DecimalNumber();

    [GeneratedRegex(@"^-?0([xX][0-9a-fA-F]+|[0-9]+)\z", RegexOptions.CultureInvariant)]
    private static partial Regex OtherBase();
}
