using DnsFlowViz.Contracts.Playback;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Contracts.Stories;

namespace DnsFlowViz.Ui.Tests.State;

/// <summary>Small runs for tests: a laptop, a dnsmasq with 150 slots, a Consul, one minute.</summary>
public static class Runs
{
    /// <summary>One second of virtual time.</summary>
    public const long Second = 1_000_000_000;

    /// <summary>When the table of the incident is full.</summary>
    public const long FullNs = 5_050_000_000;

    private static readonly ConfigFile ConsulJson =
        new("consul.json", ["{", "  \"recursors\": [\"10.88.10.3\"]", "}"]);

    /// <summary>The incident, opened from a spec.</summary>
    public static RunOpened Incident(string runId = "run", RunSpec? spec = null) => new(
        runId,
        spec?.ScenarioId ?? "incident-as-told",
        "The incident",
        spec?.ScenarioId is null or "incident-as-told" ? "as told" : "as measured",
        "incident-as-measured",
        spec?.Seed ?? 42,
        60_000_000,
        [
            Node("laptop", "told-client", "Laptop", 0),
            Node("dnsmasq", "dnsmasq", "dnsmasq", 150),
            Node("consul", "consul", "Consul", 0, ConsulJson),
        ],
        [],
        [],
        [new SpeedStep(0, 1), new SpeedStep(5_000_000, 300), new SpeedStep(5_050_000, 1)],
        ["TCP is left out."],
        [new Diagnostic("dnsmasq.conf", 3, 1, Diagnostic.Note, "log-queries has no effect here.")],
        ["at most 5,000,000 events"]);

    /// <summary>
    /// An overview in ten equal bins that is full from the second bin on, with four moments.
    /// </summary>
    public static Overview Overview() => new(
        [.. Enumerable.Range(0, 11).Select(i => i * 6 * Second)],
        [3, 150, 150, 150, 150, 150, 150, 150, 150, 150],
        [4, 150, 150, 150, 150, 150, 150, 150, 150, 150],
        [120, 60, 60, 60, 60, 60, 60, 60, 60, 60],
        [0, 60, 60, 60, 60, 60, 60, 60, 60, 60],
        new int[10],
        [
            new Moment(5 * Second, MomentKind.FirstDs, 1, "first DS"),
            new Moment((5 * Second) + 400_000, MomentKind.LapOne, 2, "lap 1"),
            new Moment(FullNs, MomentKind.TableFull, 1, "table full"),
            new Moment(6 * Second, MomentKind.FirstFailure, 0, "first legitimate failure"),
        ],
        60 * Second,
        null,
        new string('0', 64));

    /// <summary>A story of three beats over <see cref="Incident"/>.</summary>
    public static StoryScript Script() => new(
        "A story",
        [
            new ScriptBeat("Calm", 0, 1_000_000, "All is well.", "the ring.", [], ""),
            new ScriptBeat("Filling", 5_000, 5_020_000, "It fills.", "", [StoryHighlight.Config], ""),
            new ScriptBeat("Your turn", 21_000, 6_500_000, "What now?", "", [StoryHighlight.Choices], ""),
        ],
        [],
        0,
        0);

    private static NodeCard Node(
        string id, string kind, string title, int slots, params ConfigFile[] files) =>
        new(id, kind, title, "2.80", "10.88.10.3", 0, 0, files, slots, slots, [], 0, "");
}
