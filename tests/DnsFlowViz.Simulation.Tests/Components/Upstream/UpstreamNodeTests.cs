using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Components;
using DnsFlowViz.Simulation.Components.Upstream;
using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Kernel;
using DnsFlowViz.Simulation.Running;
using DnsFlowViz.Simulation.Scenarios;
using DnsFlowViz.Simulation.Trace;
using Xunit;

namespace DnsFlowViz.Simulation.Tests.Components.Upstream;

public sealed class UpstreamNodeTests
{
    [Theory]
    [InlineData("www.example.org", RecordType.A, Rcode.NOERROR, true, 300)]
    [InlineData("www.example.org", RecordType.AAAA, Rcode.NOERROR, true, 300)]
    [InlineData("www.example.org", RecordType.SRV, Rcode.NOERROR, false, 300)]
    [InlineData(".", RecordType.SOA, Rcode.NOERROR, true, 300)]
    [InlineData("org", RecordType.DS, Rcode.NOERROR, false, 300)]
    [InlineData("consul", RecordType.DS, Rcode.NXDOMAIN, false, 300)]
    [InlineData("xyz.service.consul", RecordType.A, Rcode.NXDOMAIN, false, 300)]
    public void Each_question_has_its_answer_after_the_configured_time(
        string name, RecordType type, Rcode rcode, bool hasRecords, int ttl)
    {
        var asker = new ScriptedAsker(name, type);
        Play(asker);

        var (answer, atNs) = Assert.Single(asker.Answers);
        Assert.Equal(
            new Answer(rcode, hasRecords, !hasRecords, HasOpt: false, ttl), answer with { Address = 0 });
        Assert.Equal(hasRecords && type != RecordType.SOA, answer.Address == UpstreamRules.Address);
        Assert.Equal(27 * Instant.Millisecond, atNs);
    }

    private static void Play(ScriptedAsker asker)
    {
        var files = new Dictionary<string, string> { ["upstream.json"] = "{ \"answerAfterUs\": 25000 }" };
        var nodes = new[]
        {
            new ScenarioNode(
                "asker", NodeKind.Client, "", "", "10.0.0.1", new Dictionary<string, string>(), 0, 0),
            new ScenarioNode("upstream", NodeKind.Upstream, "", "", "10.0.0.2", files, 0, 0),
        };
        var scenario = new Scenario(
            1, "bench", "Bench", "as measured", null, nodes,
            [new ScenarioLink("asker", "upstream", 1_000, 0, 0, "")],
            [], [], 1_000_000, 1, [], [], "");
        new SimulatedRun(scenario, 1, [], 1_000_000, create: node => node.Id == "asker" ? asker : null)
            .PlayOut();
    }

    private sealed class ScriptedAsker(string name, RecordType type) : Node
    {
        public List<(Answer Answer, long AtNs)> Answers { get; } = [];

        public override void Start() => Context.Send(Context.NewQuery(
            -1, new QuestionKey(Context.Names.Intern(name), type), 1, 7, 40_000,
            Edns.None, QueryRecord.NoWorkload));

        public override void OnAnswer(in Message answer) => Answers.Add((answer.Answer, Context.Now.Ns));
    }
}
