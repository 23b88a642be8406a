using System.Globalization;

namespace DnsFlowViz.Simulation.Redaction;

/// <summary>
/// Gives words new ones of one pattern, numbered in order of appearance: <c>name-1</c>, <c>name-2</c>.
/// </summary>
/// <param name="pattern">The new word with <c>#</c> for the number.</param>
internal sealed class NumberedWords(string pattern)
{
    private readonly Dictionary<string, string> _new = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private int _next = 1;

    /// <summary>The new word.</summary>
    /// <param name="old">The word; letter case counts.</param>
    /// <param name="stays">True to let it stay what it is, unless it got a new one before.</param>
    public string Of(string old, bool stays)
    {
        if (!_new.TryGetValue(old, out var word))
        {
            word = stays ? old : Free();
            _new.Add(old, word);
            _taken.Add(word);
        }

        return word;
    }

    private string Free()
    {
        string word;
        do
        {
            var number = (_next++).ToString(CultureInfo.InvariantCulture);
            word = pattern.Replace("#", number, StringComparison.Ordinal);
        }
        while (_taken.Contains(word));

        return word;
    }
}
