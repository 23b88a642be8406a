using System.Globalization;
using System.Text.RegularExpressions;
using DnsFlowViz.Contracts.Runs;

namespace DnsFlowViz.Reports.Fidelity;

/// <summary>What is asked and done in an experiment, as triggers.</summary>
internal sealed partial class LabTriggers
{
    private const int MostTriggers = 1_000;

    /// <summary>How long the laboratory's Consul was away when it was restarted.</summary>
    private const long ConsulAwayUs = 3_000_000;

    /// <summary>
    /// The laboratory counts an action's seconds from the start of dig, whose first packet leaves so much
    /// later: of three restarts at 6.02 s, aimed into the burst at 6.00 s, each cut it after its first lap.
    /// </summary>
    private const long DigStartUs = 10_000;

    /// <summary>dig takes an answer that comes a little after its time: at 10,003 ms with +time=10.</summary>
    private const long DigSlackUs = 50_000;

    private readonly List<Trigger> _all = [];
    private readonly List<string> _unhonoured = [];
    private readonly LabMeta _meta;
    private readonly LabClock _clock;
    private readonly string _consulWithoutRecursors;

    public LabTriggers(LabMeta meta, LabClock clock, int run, string consulWithoutRecursors)
    {
        (_meta, _clock, _consulWithoutRecursors) = (meta, clock, consulWithoutRecursors);
        var questions = meta.Trigger.Split(';', StringSplitOptions.TrimEntries);
        Question = questions[Math.Min(run, questions.Length - 1)];
        AddQuestions();
        AddLookups();
        foreach (var action in meta.Actions)
        {
            AddAction(action);
        }
    }

    public IReadOnlyList<Trigger> All => _all;

    public IReadOnlyList<string> Unhonoured => _unhonoured;

    public List<int> Asks { get; } = [];

    public List<int> Lookups { get; } = [];

    public long? FirstActionUs { get; private set; }

    public string Question { get; }

    private void AddQuestions()
    {
        if (Question.Length == 0)
        {
            return;
        }

        var words = Question.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length != 2)
        {
            _unhonoured.Add($"trigger: \"{Question}\" is not a type and a name, so nothing is asked.");
            return;
        }

        var dig = DigOptions.Read(_meta.DigOptions);
        NameUnplayed(dig, words[0]);
        var count = Math.Min(_meta.Count, MostTriggers - 50);
        for (var i = 0; i < count; i++)
        {
            Asks.Add(_all.Count);
            var atUs = _clock.StartUs + (long)(i * _meta.IntervalS * 1e6);
            _all.Add(new Trigger(
                atUs, TriggerKind.Ask, "laptop", words[1], words[0], Edns: EdnsOf(dig), Tries: dig.Tries,
                WaitUs: (dig.WaitS * 1_000_000L) + DigSlackUs));
        }

        if (count < _meta.Count)
        {
            _unhonoured.Add($"count: {_meta.Count} questions; the first {count} are asked.");
        }
    }

    private static string EdnsOf(DigOptions dig) => (dig.Cookie, dig.Dnssec) switch
    {
        (true, true) => AskEdns.DoCookie,
        (true, false) => AskEdns.Cookie,
        (false, true) => AskEdns.Do,
        _ => AskEdns.Plain,
    };

    private void NameUnplayed(DigOptions dig, string type)
    {
        _unhonoured.AddRange(dig.Unknown.Select(word => $"dig_opts: {word} is not understood."));
        if (type == "ANY")
        {
            _unhonoured.Add("trigger: dig asks ANY over TCP; the model has UDP only.");
        }
    }

    private void AddLookups()
    {
        if (_meta.LaptopLookups.Count > 0 && _meta.LaptopCommand.Length == 0)
        {
            _unhonoured.Add("lp_at: lookups without a resolver (lp_cmd) are left out.");
            return;
        }

        // Without a question of dig the first lookup sets the clock; with one, dig does.
        double? first = Question.Length > 0 ? 0 : null;
        foreach (var text in _meta.LaptopLookups)
        {
            var parsed = Lookup().Match(text);
            if (!parsed.Success || Lookups.Count == MostTriggers - 50)
            {
                _unhonoured.Add($"lp_at: \"{text}\" is not played.");
                continue;
            }

            var at = Seconds(parsed.Groups[1].Value);
            first ??= at;
            Lookups.Add(_all.Count);
            _all.Add(new Trigger(
                Math.Max(0, _clock.LookupUs(at, first.Value)), TriggerKind.Lookup, "laptop",
                parsed.Groups[2].Value, parsed.Groups[3].Value));
        }
    }

    private void AddAction(string action)
    {
        var parsed = Action().Match(action);
        var what = parsed.Success ? parsed.Groups[2].Value : "";
        var atUs = parsed.Success
            ? Math.Max(0, _clock.StartUs + (long)(Seconds(parsed.Groups[1].Value) * 1e6) - DigStartUs)
            : 0;
        var trigger = what switch
        {
            "restart-dnsmasq" => new Trigger(atUs, TriggerKind.Restart, "dnsmasq"),
            "restart-consul" => new Trigger(
                atUs, TriggerKind.Restart, "consul", DowntimeUs: ConsulAwayUs),
            "clear-recursors" => new Trigger(
                atUs, TriggerKind.Reload, "consul", File: "consul.json", Text: _consulWithoutRecursors),
            _ => null,
        };
        if (trigger is null || atUs > _clock.HorizonUs)
        {
            _unhonoured.Add($"actions: \"{action}\" is not played.");
            return;
        }

        FirstActionUs = Math.Min(FirstActionUs ?? long.MaxValue, atUs);
        _all.Add(trigger);
    }

    private static double Seconds(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(\d{1,4}(?:\.\d{1,6})?):dig @127\.0\.0\.53 \+tries=1 \+time=5 (\S+) ([A-Z]+)$")]
    private static partial Regex Lookup();

    [GeneratedRegex(@"^(\d{1,4}(?:\.\d{1,6})?):([a-z-]+)$")]
    private static partial Regex Action();
}
