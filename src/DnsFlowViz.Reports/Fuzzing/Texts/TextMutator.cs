using System.Text;
using DnsFlowViz.Reports.Fuzzing.Cases;

namespace DnsFlowViz.Reports.Fuzzing.Texts;

/// <summary>Spoils a text as editors, programs and cats do, from a draw and nothing else.</summary>
/// <param name="draw">The chance of the case.</param>
internal sealed class TextMutator(CaseDraw draw)
{
    private const int MostEdits = 6;
    private const int MostDeep = 3_000;
    private const int MostLong = 70_000;

    // Somewhat more than a scenario may have, so that its bound is reached too.
    private const int MostLetters = 1_200_000;

    private static readonly string[] Splinters =
    [
        "{", "}", "[", "]", "\"", ",", ":", "=", "\\", "/", "//", "/*", "*/", "#", ";", "'", "<<END\n", "<<-",
        "${x}", "\0", "\u0001", "\r", "\r\n", "\n\n", "\t", " ", "\u0085", "\u2028", "\ufeff", "\u00e9", "€",
        "😀", "\ud83d", "\udc00", "e\u0301", "\u202e", "\\u0000", "\\ud800", "\\x", "-", "+", ".", "..", "/",
        "*", "@", "%", "null", "true", "NaN", "1e999", "-0", "007", "0x35", "::", "[::1]", "$", "server=/",
        "{{ GetPrivateIP }}",
    ];

    private static readonly string[] Huge =
    [
        "99999999999999999999999", "-9223372036854775808", "2147483648", "4294967296", "65536", "-1", "0",
        "1e400", "0.000000000000000000000000001", "18446744073709551616", "256",
    ];

    private static readonly string[] Openings = ["[", "{", "{\"a\":", "[[", "a {", "a = [", "(", "${"];

    /// <summary>The text after one to six edits.</summary>
    public string Spoil(string text)
    {
        for (var edits = draw.Count(1, MostEdits); edits > 0; edits--)
        {
            text = Edit(text);
            text = text[..Math.Min(text.Length, MostLetters)];
        }

        return text;
    }

    private string Edit(string text) => draw.Count(0, 13) switch
    {
        0 => Remove(text, draw.Count(1, 4)),
        1 => Remove(text, draw.Count(1, 200)),
        2 => text.Insert(Place(text), draw.OneOf(Splinters)),
        3 => Double(text),
        4 => OnLines(text, RemoveLine),
        5 => OnLines(text, DoubleLine),
        6 => OnLines(text, SwapLines),
        7 => OnLines(text, LongLine),
        8 => HugeNumber(text),
        9 => text.Insert(Place(text), Repeated(draw.OneOf(Openings), draw.Count(1, MostDeep))),
        10 => Swap(text),
        11 => text.Insert(Place(text), Repeated(draw.OneOf(Splinters), draw.Count(1, MostDeep))),
        12 => text[..Place(text)],
        _ => Replace(text),
    };

    private int Place(string text) => draw.Count(0, text.Length);

    private string Remove(string text, int length)
    {
        var at = Place(text);
        return text.Remove(at, Math.Min(length, text.Length - at));
    }

    private string Replace(string text)
    {
        var at = Place(text);
        return text.Remove(at, Math.Min(1, text.Length - at)).Insert(at, draw.OneOf(Splinters));
    }

    private string Double(string text)
    {
        var at = Place(text);
        return text.Insert(at, text.Substring(at, Math.Min(draw.Count(1, 300), text.Length - at)));
    }

    private string Swap(string text)
    {
        var at = Place(text);
        if (at + 2 > text.Length)
        {
            return text;
        }

        var letters = text.ToCharArray();
        (letters[at], letters[at + 1]) = (letters[at + 1], letters[at]);
        return new string(letters);
    }

    private string HugeNumber(string text)
    {
        var from = Place(text);
        var at = from + DigitIn(text.AsSpan(from));
        var end = at;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return text.Remove(at, end - at).Insert(at, draw.OneOf(Huge));
    }

    private static int DigitIn(ReadOnlySpan<char> text) =>
        text.IndexOfAnyInRange('0', '9') is var at and >= 0 ? at : 0;

    private static string OnLines(string text, Action<List<string>> change)
    {
        var lines = text.Split('\n').ToList();
        change(lines);
        return string.Join('\n', lines);
    }

    private void RemoveLine(List<string> lines) => lines.RemoveAt(Line(lines));

    private void DoubleLine(List<string> lines)
    {
        var at = Line(lines);
        var times = draw.Happens(10) ? draw.Count(1, MostDeep) : 1;
        var most = (MostLong / (lines[at].Length + 1)) + 1;
        lines.InsertRange(at, Enumerable.Repeat(lines[at], Math.Min(times, most)));
    }

    private void SwapLines(List<string> lines)
    {
        var (one, other) = (Line(lines), Line(lines));
        (lines[one], lines[other]) = (lines[other], lines[one]);
    }

    // The line again and again, or its middle made of one thing, up to beyond the bound of a file.
    private void LongLine(List<string> lines)
    {
        var at = Line(lines);
        var line = lines[at];
        var wanted = draw.Count(1, draw.Happens(20) ? MostLong : 2_000);
        lines[at] = draw.Happens(50)
            ? Repeated(line + draw.OneOf(["", ",", " "]), (wanted / (line.Length + 1)) + 1)
            : line.Insert(Place(line), Repeated(draw.OneOf(Splinters), wanted));
    }

    private int Line(List<string> lines) => draw.Count(0, lines.Count - 1);

    private static string Repeated(string piece, int times) => times <= 0
        ? ""
        : new StringBuilder(piece.Length * times).Insert(0, piece, times).ToString();
}
