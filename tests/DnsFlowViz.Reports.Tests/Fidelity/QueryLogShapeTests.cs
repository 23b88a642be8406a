using System.Text.RegularExpressions;
using DnsFlowViz.Reports.Fidelity;
using DnsFlowViz.Simulation.Running;
using DnsFlowViz.Simulation.Scenarios;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Reports.Tests.Fidelity;

/// <summary>
/// The lines of <c>log-queries=extra</c> beside those of a real dnsmasq 2.80 on the same network. Names of
/// the load, ports and the numbers the queries have differ from run to run; all else must not.
/// </summary>
public sealed partial class QueryLogShapeTests
{
    private static readonly string[] Measured = MeasuredLines();
    private static readonly string[] Simulated = SimulatedLines();

    [Fact]
    public void The_option_is_honoured() => Assert.DoesNotContain(
        LabScenario.Plan(Lab.Read("d280-logq"), 0).Unhonoured,
        sentence => sentence.Contains("log-queries", StringComparison.Ordinal));

    [Fact]
    public void A_lookup_leaves_the_lines_that_were_measured()
    {
        for (var serial = 1; serial <= 20; serial++)
        {
            Assert.Equal(Of(serial, Measured), Of(serial, Simulated));
        }
    }

    [Fact]
    public void The_loop_reads_as_it_was_measured()
    {
        var (measured, simulated) = (Loop(Measured), Loop(Simulated));

        Assert.Equal(measured.Take(40), simulated.Take(40));
        Assert.Equal(
            measured.Count(line => line.Contains("forwarded consul", StringComparison.Ordinal)),
            simulated.Count(line => line.Contains("forwarded consul", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_first_answer_after_the_limit_has_the_serial_of_the_first_question()
    {
        foreach (var lines in (string[][])[Measured, Simulated])
        {
            var asked = lines.First(line => line.Contains("query[DS]", StringComparison.Ordinal));
            var failed = lines.First(line => line.Contains("SERVFAIL", StringComparison.Ordinal));

            Assert.Equal($"{string.Join(' ', asked.Split(' ')[..2])} reply error is SERVFAIL", failed);
        }
    }

    // The lines from the laptop's question to the limit that are about it, with the serials counted from it.
    private static List<string> Loop(string[] lines)
    {
        var first = Array.FindIndex(lines, line => line.Contains("query[DS]", StringComparison.Ordinal));
        var limit = Array.FindIndex(lines, line => line.StartsWith("Maximum", StringComparison.Ordinal));
        return
        [
            .. lines[first..limit].Where(line => line.Contains(" consul ", StringComparison.Ordinal))
                .Select(line => Shape(line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..])),
        ];
    }

    private static string[] Of(int serial, string[] lines) =>
    [
        .. lines.Where(line => line.StartsWith($"{serial} ", StringComparison.Ordinal)).Select(Shape),
    ];

    private static string Shape(string line) =>
        Client().Replace(LoadsName().Replace(Port().Replace(line, "/port "), "name"), "client");

    private static string[] MeasuredLines() =>
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Lab", "d280-logq.log"))
            .Select(line => line[(line.IndexOf("]: ", StringComparison.Ordinal) + 3)..]),
    ];

    private static string[] SimulatedLines()
    {
        var plan = LabScenario.Plan(Lab.Read("d280-logq"), 0);
        var scenario = ScenarioReader.Read(plan.ScenarioText).Scenario!;
        var run = new SimulatedRun(scenario, plan.Seed, [], plan.StartUs + 2_500_000).PlayOut();
        var addresses = scenario.Nodes.Select(node => node.Address).ToList();
        var lines = new List<string>();
        for (var number = 0; number < run.Trace.Count; number++)
        {
            ref readonly var item = ref run.Trace[number];
            if (item.Kind == TraceKind.LogLinePrinted && scenario.Nodes[item.Node].Kind == NodeKind.Dnsmasq)
            {
                var text = LogText.Of(item, run.Names, run.Queries, addresses);
                lines.Add(text[(text.IndexOf("]: ", StringComparison.Ordinal) + 3)..]);
            }
        }

        return [.. lines];
    }

    // Measured was one machine that asked for all; the simulation has the laptop apart.
    [GeneratedRegex(@"10\.88\.(20\.10|30\.14|30\.21)")]
    private static partial Regex Client();

    [GeneratedRegex(@"/\d+ ")]
    private static partial Regex Port();

    [GeneratedRegex(@"(warmup\d+|u\d+-[0-9a-f]+|n\d+)\.[a-z.]+")]
    private static partial Regex LoadsName();
}
