namespace DnsFlowViz.Simulation.ConfigText;

/// <summary>Finds the known word somebody most likely meant.</summary>
internal static class NearestWord
{
    private const int LongestCompared = 64;

    /// <summary>
    /// A sentence such as <c>Did you mean "address"?</c>; the list of words when none is near.
    /// </summary>
    public static string Suggest(string word, IReadOnlyCollection<string> known) =>
        Sentence(Find(word, known), known);

    /// <summary>The same sentence about a word that has been looked for.</summary>
    public static string Sentence(string? near, IReadOnlyCollection<string> known) =>
        near is null ? $"Known here: {string.Join(", ", known)}." : $"Did you mean \"{near}\"?";

    /// <summary>
    /// The known word with the fewest letters to change; null when more than a third must change.
    /// </summary>
    public static string? Find(string word, IEnumerable<string> known)
    {
        if (word.Length > LongestCompared)
        {
            return null;
        }

        var lower = word.ToLowerInvariant();
        var limit = Math.Max(2, word.Length / 3);
        string? best = null;
        foreach (var candidate in known)
        {
            var distance = Distance(lower, candidate.ToLowerInvariant(), limit);
            if (distance < limit
                || (distance == limit && (best is null || string.CompareOrdinal(candidate, best) < 0)))
            {
                (best, limit) = (candidate, distance);
            }
        }

        return best;
    }

    // The number of letters to insert, delete or replace, row by row; anything above the limit once it is
    // clear that it is above: a text full of unknown words is compared with every known one.
    private static int Distance(string left, string right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) > limit)
        {
            return limit + 1;
        }

        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            var least = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
                least = Math.Min(least, row[j]);
            }

            if (least > limit)
            {
                return least;
            }
        }

        return row[right.Length];
    }
}
