namespace DnsFlowViz.Simulation.ConfigText;

/// <summary>Finds the known word somebody most likely meant.</summary>
internal static class NearestWord
{
    private const int LongestCompared = 64;

    /// <summary>
    /// A sentence such as <c>Did you mean "address"?</c>; the list of words when none is near.
    /// </summary>
    public static string Suggest(string word, IReadOnlyCollection<string> known)
    {
        var near = Find(word, known);
        return near is null ? $"Known here: {string.Join(", ", known)}." : $"Did you mean \"{near}\"?";
    }

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
        var best = known
            .Select(candidate => (Word: candidate, Distance: Distance(lower, candidate.ToLowerInvariant())))
            .OrderBy(candidate => candidate.Distance)
            .ThenBy(candidate => candidate.Word, StringComparer.Ordinal)
            .FirstOrDefault();
        return best.Word is not null && best.Distance <= Math.Max(2, word.Length / 3) ? best.Word : null;
    }

    // The number of letters to insert, delete or replace, row by row.
    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[right.Length];
    }
}
