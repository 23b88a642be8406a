using System.Globalization;

namespace DnsFlowViz.Simulation.Sweeps;

/// <summary>
/// Reads the values a parameter takes: <c>a,b,c</c> as they are; <c>50..1000/20</c> for so many at equal
/// distances, both ends among them; <c>50..1000+50</c> for every so many; <c>0.1ms..100ms*20</c> for so many
/// of which each is the same multiple of the one before, to two digits.
/// </summary>
internal static class SweepRange
{
    /// <summary>Values one parameter may take.</summary>
    public const int MostValues = 200;

    private const string Forms = "write 50..1000/20 for twenty values, 50..1000+50 for steps of fifty, "
        + "50..1000*20 for twenty at equal factors, or a list such as 50,150,500";

    /// <summary>The values, in the order said; or what is wrong, in words.</summary>
    /// <param name="text">The range.</param>
    /// <param name="unit">What the numbers count; null when the values are words.</param>
    public static (IReadOnlyList<SweepValue> Values, string? Problem) Read(string text, SweepUnit? unit)
    {
        var dots = text.IndexOf("..", StringComparison.Ordinal);
        if (unit is null || dots < 0)
        {
            return dots < 0
                ? ReadList(text, unit)
                : ([], "this parameter has no range between two values; write a list such as 2.80,2.86");
        }

        var how = text.IndexOfAny(['/', '+', '*'], dots);
        if (how < 0)
        {
            return ([], $"\"{text}\" does not say how many values; {Forms}");
        }

        var (from, to) = (text[..dots], text[(dots + 2)..how]);
        from = unit.TryRead(from, out _) ? from : from + unit.SuffixOf(to);
        if (!unit.TryRead(from, out var first) || !unit.TryRead(to, out var last) || first >= last)
        {
            return (
                [], $"\"{text[..how]}\" is no range from a smaller to a larger value{Units(unit)}; {Forms}");
        }

        return text[how] == '+'
            ? ReadSteps(unit, first, last, text[(how + 1)..])
            : ReadCount(unit, first, last, text[(how + 1)..], isFactor: text[how] == '*');
    }

    private static (IReadOnlyList<SweepValue> Values, string? Problem) ReadList(string text, SweepUnit? unit)
    {
        var values = new List<SweepValue>();
        foreach (var word in text.Split(',', StringSplitOptions.TrimEntries))
        {
            var number = 0L;
            if (word.Length == 0 || (unit is not null && !unit.TryRead(word, out number)))
            {
                return ([], $"\"{word}\" is no value here{Units(unit)}; {Forms}");
            }

            values.Add(
                unit is null ? new SweepValue(word, null) : new SweepValue(unit.Write(number), number));
        }

        return Checked(values);
    }

    private static (IReadOnlyList<SweepValue> Values, string? Problem) ReadSteps(
        SweepUnit unit, long first, long last, string said)
    {
        var text = unit.TryRead(said, out _) ? said : said + unit.SuffixOf(unit.Write(last));
        if (!unit.TryRead(text, out var step) || step <= 0)
        {
            return ([], $"\"{said}\" is no step{Units(unit)}; {Forms}");
        }

        return (last - first) / step >= MostValues
            ? ([], TooMany)
            : Checked([.. Numbers(unit, first, last, step)]);
    }

    private static IEnumerable<SweepValue> Numbers(SweepUnit unit, long first, long last, long step)
    {
        for (var number = first; number <= last; number += step)
        {
            yield return new SweepValue(unit.Write(number), number);
        }
    }

    private static (IReadOnlyList<SweepValue> Values, string? Problem) ReadCount(
        SweepUnit unit, long first, long last, string said, bool isFactor)
    {
        if (!int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count < 2)
        {
            return ([], $"\"{said}\" is no count of two or more values; {Forms}");
        }

        if (count > MostValues)
        {
            return ([], TooMany);
        }

        if (isFactor && first == 0)
        {
            return ([], $"no factor leads from 0 to {unit.Write(last)}; begin with more than 0");
        }

        var numbers = Enumerable.Range(0, count).Select(i =>
            isFactor ? Between(first, last, i, count - 1) : first + Share(last - first, i, count - 1));
        return Checked([.. numbers.Select(number => new SweepValue(unit.Write(number), number))]);
    }

    // The nearest whole number to length × i / parts.
    private static long Share(long length, int i, int parts) =>
        (long)((((Int128)length * i * 2) + parts) / (2 * parts));

    // Two digits are far from what a machine's last bit decides.
    private static long Between(long first, long last, int i, int parts)
    {
        if (i == 0 || i == parts)
        {
            return i == 0 ? first : last;
        }

        var exact = first * Math.Pow((double)last / first, (double)i / parts);
        var digit = 1L;
        while (exact / digit >= 100)
        {
            digit *= 10;
        }

        return (long)Math.Round(exact / digit) * digit;
    }

    private static (IReadOnlyList<SweepValue> Values, string? Problem) Checked(List<SweepValue> values)
    {
        var twice = values.GroupBy(value => value.Text).FirstOrDefault(group => group.Count() > 1);
        return values.Count > MostValues ? ([], TooMany)
            : twice is null ? (values, null)
            : ([], $"{twice.Key} is in this range twice; ask for fewer values");
    }

    private static string TooMany => $"a parameter takes at most {MostValues} values; ask for fewer";

    private static string Units(SweepUnit? unit) => unit is null || unit.Suffixes.Count == 1
        ? ""
        : $" in {string.Join(", ", unit.Suffixes.Select(known => known.Suffix))}";
}
