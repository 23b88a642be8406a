using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Kernel;

namespace DnsFlowViz.Simulation.Components.Dnsmasq;

/// <summary>
/// Answers dnsmasq keeps, at most <c>cache-size</c> of them; the one used longest ago makes room. Times to
/// live are whole seconds, as the daemon's clock is.
/// </summary>
public sealed class AnswerCache(int size)
{
    private readonly Dictionary<QuestionKey, (Answer Answer, long UntilSecond, long LastUse)> _kept =
        new(size + 1);
    private long _uses;

    /// <summary>Answers held, expired ones included.</summary>
    public int Count => _kept.Count;

    /// <summary>
    /// The kept answer to a question, its time to live counted down. False when there is none.
    /// </summary>
    public bool TryGet(QuestionKey question, Instant now, out Answer answer)
    {
        answer = default;
        if (!_kept.TryGetValue(question, out var entry) || entry.UntilSecond <= now.WholeSeconds)
        {
            return false;
        }

        _kept[question] = entry with { LastUse = ++_uses };
        answer = entry.Answer with { TtlSeconds = (int)(entry.UntilSecond - now.WholeSeconds) };
        return true;
    }

    /// <summary>Keeps an answer for its time to live.</summary>
    public void Keep(QuestionKey question, in Answer answer, Instant now)
    {
        if (_kept.Count >= size && !_kept.ContainsKey(question))
        {
            _kept.Remove(LeastRecentlyUsed());
        }

        _kept[question] = (answer, now.WholeSeconds + answer.TtlSeconds, ++_uses);
    }

    /// <summary>Forgets everything.</summary>
    public void Clear() => _kept.Clear();

    // A hundred and fifty entries are looked through faster than a linked list is kept.
    private QuestionKey LeastRecentlyUsed()
    {
        var (oldest, use) = (default(QuestionKey), long.MaxValue);
        foreach (var (question, entry) in _kept)
        {
            if (entry.LastUse < use)
            {
                (oldest, use) = (question, entry.LastUse);
            }
        }

        return oldest;
    }
}
