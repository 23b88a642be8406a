using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Kernel;

namespace DnsFlowViz.Simulation.Components.Dnsmasq;

/// <summary>
/// Answers dnsmasq keeps, at most <c>cache-size</c> of them; the one used longest ago makes room. Times to
/// live are whole seconds, as the daemon's clock is.
/// </summary>
public sealed class AnswerCache(int size)
{
    private const int None = -1;
    private readonly Dictionary<QuestionKey, int> _places = new(size + 1);
    private readonly Entry[] _entries = new Entry[Math.Max(1, size)];
    private int _newest = None;
    private int _oldest = None;

    /// <summary>Answers held, expired ones included.</summary>
    public int Count => _places.Count;

    /// <summary>
    /// The kept answer to a question, its time to live counted down. False when there is none.
    /// </summary>
    public bool TryGet(QuestionKey question, Instant now, out Answer answer)
    {
        answer = default;
        if (!_places.TryGetValue(question, out var place) || _entries[place].UntilSecond <= now.WholeSeconds)
        {
            return false;
        }

        Unlink(place);
        LinkAsNewest(place);
        ref readonly var entry = ref _entries[place];
        answer = entry.Answer with { TtlSeconds = (int)(entry.UntilSecond - now.WholeSeconds) };
        return true;
    }

    /// <summary>Keeps an answer for its time to live.</summary>
    public void Keep(QuestionKey question, in Answer answer, Instant now)
    {
        if (_places.TryGetValue(question, out var place))
        {
            Unlink(place);
        }
        else
        {
            place = PlaceForAnother();
            _places.Add(question, place);
        }

        ref var entry = ref _entries[place];
        entry.Question = question;
        entry.Answer = answer;
        entry.UntilSecond = now.WholeSeconds + answer.TtlSeconds;
        LinkAsNewest(place);
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        _places.Clear();
        (_newest, _oldest) = (None, None);
    }

    private int PlaceForAnother()
    {
        if (Count < _entries.Length)
        {
            return Count;
        }

        var place = _oldest;
        _places.Remove(_entries[place].Question);
        Unlink(place);
        return place;
    }

    private void Unlink(int place)
    {
        ref readonly var entry = ref _entries[place];
        if (entry.Older == None)
        {
            _oldest = entry.Newer;
        }
        else
        {
            _entries[entry.Older].Newer = entry.Newer;
        }

        if (entry.Newer == None)
        {
            _newest = entry.Older;
        }
        else
        {
            _entries[entry.Newer].Older = entry.Older;
        }
    }

    private void LinkAsNewest(int place)
    {
        _entries[place].Older = _newest;
        _entries[place].Newer = None;
        if (_newest == None)
        {
            _oldest = place;
        }
        else
        {
            _entries[_newest].Newer = place;
        }

        _newest = place;
    }

    private struct Entry
    {
        public QuestionKey Question;
        public Answer Answer;
        public long UntilSecond;
        public int Older;
        public int Newer;
    }
}
