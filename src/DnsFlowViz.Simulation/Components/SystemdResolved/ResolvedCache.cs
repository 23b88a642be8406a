using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Kernel;

namespace DnsFlowViz.Simulation.Components.SystemdResolved;

/// <summary>
/// Answers that may be used again. It holds <see cref="Most"/> at most; when full, it forgets all of them.
/// </summary>
internal sealed class ResolvedCache
{
    /// <summary>Entries it may hold.</summary>
    public const int Most = 4_096;

    private readonly Dictionary<QuestionKey, (Answer Answer, Instant Until)> _entries = [];

    /// <summary>Keeps an answer.</summary>
    public void Put(QuestionKey question, in Answer answer, Instant until)
    {
        if (_entries.Count == Most)
        {
            _entries.Clear();
        }

        _entries[question] = (answer, until);
    }

    /// <summary>The kept answer, unless it has expired.</summary>
    public bool TryGet(QuestionKey question, Instant now, out Answer answer)
    {
        var found = _entries.TryGetValue(question, out var entry);
        answer = entry.Answer;
        if (found && entry.Until <= now)
        {
            _entries.Remove(question);
            return false;
        }

        return found;
    }

    /// <summary>Forgets all.</summary>
    public void Clear() => _entries.Clear();
}
