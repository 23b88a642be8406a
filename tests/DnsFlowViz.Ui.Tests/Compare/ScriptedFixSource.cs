using DnsFlowViz.Contracts.Comparison;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Ui.Compare;

namespace DnsFlowViz.Ui.Tests.Compare;

/// <summary>Four fixes, of which the last does not apply, judged when the test says so.</summary>
public sealed class ScriptedFixSource : IFixSource
{
    public const string Scenario = "incident-as-measured";
    public const string Raise = "raise-forward-max";
    public const string Remove = "remove-recursors";
    public const string Restart = "restart-consul";
    public const string Strict = "no-strict-order";
    public const string Upgrade = "upgrade-dnsmasq-2.92";

    /// <summary>The run in which nothing is done.</summary>
    public static readonly RunNumbers Storm =
        new(26, 151, 7_257, 76.389, 50, 1_000, 1_900, 25_131, 5_554.5, null);

    private readonly TaskCompletionSource _judges = new();

    /// <summary>The fixes whose verdicts were asked for, in order.</summary>
    public List<string> Asked { get; } = [];

    /// <summary>What the server says instead of a verdict; null when it judges.</summary>
    public string? Refusal { get; set; }

    /// <summary>From now on every question is answered.</summary>
    public void JudgeAll() => _judges.TrySetResult();

    /// <inheritdoc />
    public Task<FixList> Fixes(string scenarioId, CancellationToken cancel) => scenarioId == Scenario
        ? Task.FromResult(new FixList(
            Scenario,
            "The incident",
            "as measured",
            42,
            Spec("original"),
            [
                Offer(
                    Remove,
                    "reload consul",
                    new ChangedLine("consul.json", false, "\"recursors\": [ … ],")),
                Offer(
                    Raise,
                    "restart dnsmasq",
                    new ChangedLine("dnsmasq.conf", true, "dns-forward-max=1000")),
                Offer(Restart, "restart consul"),
                Offer(Upgrade, "restart dnsmasq"),
                new FixOffer(
                    Strict, "without strict-order", "Only with it … (D20).", "", "It does not stand there.",
                    [], [], null),
            ]))
        : Task.FromException<FixList>(
            new InvalidOperationException($"No scenario \"{scenarioId}\". It has: a, b."));

    /// <inheritdoc />
    public async Task<FixJudgement> Verdict(string scenarioId, string fixId, CancellationToken cancel)
    {
        Asked.Add(fixId);
        await _judges.Task.WaitAsync(cancel);
        return Refusal is null
            ? fixId switch
            {
                Remove => new(
                    Remove, "cures", true, null, null, Storm,
                    new(null, 3, 0, 0, 100, 10, 12, 8_037, 4, 0)),
                Raise => new(
                    Raise, "delays", false, null, null, Storm,
                    new(174, 1_001, 48_068, 505.98, 30, 1_050, 2_002, 148_767, 36_507.8, null)),
                _ => new(fixId, "no-effect", false, null, null, Storm, Storm),
            }
            : throw new InvalidOperationException(Refusal);
    }

    /// <summary>The texts of edits asked about: what they change, then what they are worth.</summary>
    public List<string> EditsAsked { get; } = [];

    /// <inheritdoc />
    public Task<FixOffer> Edited(string scenarioId, string text, CancellationToken cancel)
    {
        EditsAsked.Add(text);
        return Task.FromResult(new FixOffer(
            FixOffer.EditId, "Edited", "Your edit.", "", null, ["restart dnsmasq"],
            [new ChangedLine("dnsmasq.conf", true, "no-resolv")], Spec("edit on the schedule")));
    }

    /// <inheritdoc />
    public async Task<FixJudgement> EditVerdict(string scenarioId, string text, CancellationToken cancel)
    {
        EditsAsked.Add(text);
        await _judges.Task.WaitAsync(cancel);
        return new(
            FixOffer.EditId, "cures", true, null, null, Storm,
            new(null, 3, 0, 0, 100, 10, 12, 8_037, 4, 0));
    }

    private static FixOffer Offer(string id, string takenUpBy, params ChangedLine[] lines) =>
        new(id, $"fix {id}", $"Why of {id}.", "a source", null, [takenUpBy], lines, Spec(id));

    private static RunSpec Spec(string text) => new(null, text, null, []);
}
