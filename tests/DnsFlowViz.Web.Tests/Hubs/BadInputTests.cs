using System.Text;
using DnsFlowViz.Contracts.Playback;
using DnsFlowViz.Contracts.Runs;
using Microsoft.AspNetCore.SignalR;

namespace DnsFlowViz.Web.Tests.Hubs;

public sealed class BadInputTests(LiveServer server)
{
    private const string Told = "incident-as-told";

    public static TheoryData<string, string> BadTriggers => new()
    {
        { """{"atUs":1,"do":"restart","node":"nobody"}""", "triggers[0].node" },
        { """{"atUs":1,"do":"restart"}""", "triggers[0].node" },
        { """{"atUs":61000000,"do":"restart","node":"dnsmasq"}""", "triggers[0].atUs" },
        { """{"atUs":-1,"do":"restart","node":"dnsmasq"}""", "triggers[0].atUs" },
        { """{"atUs":1,"do":"explode","node":"dnsmasq"}""", "triggers[0].do" },
        { """{"atUs":1,"node":"dnsmasq"}""", "triggers[0].do" },
        { """{"atUs":1,"do":"restart","node":"dnsmasq","downtimeUs":-5}""", "triggers[0].downtimeUs" },
        {
            """{"atUs":1,"do":"reload","node":"consul","file":"consul.json","text":"{"}""",
            "triggers[0].text"
        },
        { """{"atUs":1,"do":"link","node":"dnsmasq","to":"","lossPpm":1}""", "triggers[0].to" },
        { "null", "triggers[0]" },
    };

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[1,2]")]
    [InlineData("null")]
    [InlineData("""{"scenarioId":7}""")]
    [InlineData("""{"scenarioId":"a","seed":-1}""")]
    public async Task A_run_that_is_not_json_of_a_run_is_answered_with_a_finding(string json)
    {
        var problem = Assert.Single((await OpenText(json)).Problems);

        Assert.Equal(Diagnostic.Error, problem.Severity);
        Assert.StartsWith("run", problem.Place, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scenario_that_is_not_shipped_is_answered_with_those_that_are()
    {
        var reply = await OpenText("""{"scenarioId":"incident-as-dreamt"}""");

        Assert.Null(reply.Opened);
        Assert.Contains(Told, Assert.Single(reply.Problems).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"scenarioId":"incident-as-told","scenarioText":"{}"}""")]
    public async Task A_run_has_one_scenario_and_no_more(string json) =>
        Assert.Equal("run", Assert.Single((await OpenText(json)).Problems).Place);

    [Theory]
    [MemberData(nameof(BadTriggers))]
    public async Task A_bad_trigger_is_named_by_its_place(string trigger, string place)
    {
        var reply = await OpenText($$"""{"scenarioId":"{{Told}}","triggers":[{{trigger}}]}""");

        Assert.Null(reply.Opened);
        Assert.Contains(reply.Problems, problem => problem.Place.StartsWith(place, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_hundred_and_first_trigger_is_refused()
    {
        await using var viewer = await Viewer.At(server);
        Trigger[] Restarts(int count) =>
            [.. Enumerable.Range(1, count).Select(i => new Trigger(i, TriggerKind.Restart, "dnsmasq"))];

        Assert.NotNull((await viewer.Open(new RunSpec(Told, null, null, Restarts(100)))).Opened);
        var refused = await viewer.Open(new RunSpec(Told, null, null, Restarts(101)));
        Assert.Contains("at most 100", Assert.Single(refused.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_scenario_text_says_line_and_column()
    {
        await using var viewer = await Viewer.At(server);
        const string text = "{\n  \"version\": 1,\n  \"id\" \"x\"\n}";

        var reply = await viewer.Open(new RunSpec(null, text, null, []));
        Assert.Null(reply.Opened);
        Assert.Contains(reply.Problems, problem => problem is { Line: 3, Column: > 0 });
        Assert.Equal(reply.Problems, await viewer.Check(text));
    }

    [Fact]
    public async Task A_scenario_above_one_mebibyte_is_refused_in_words()
    {
        await using var viewer = await Viewer.At(server);
        var text = new string(' ', 1_048_577);

        var reply = await viewer.Open(new RunSpec(null, text, null, []));
        Assert.Contains("at most", Assert.Single(reply.Problems).Message, StringComparison.Ordinal);
        Assert.Contains("at most", Assert.Single(await viewer.Check(text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_above_the_bound_ends_its_connection_and_nobody_elses()
    {
        await using var other = await Viewer.At(server);
        await using var viewer = await Viewer.At(server);

        await Assert.ThrowsAnyAsync<Exception>(() => viewer.OpenBytes(new byte[2_000_000]));
        Assert.NotNull(await other.Shipped(Told));
    }

    [Fact]
    public async Task A_shipped_scenario_has_no_errors_when_checked()
    {
        await using var viewer = await Viewer.At(server);
        var path = Path.Combine(AppContext.BaseDirectory, "Catalog", Told + ".json");
        var text = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);

        Assert.DoesNotContain(await viewer.Check(text), finding => finding.Severity == Diagnostic.Error);
    }

    [Fact]
    public async Task Arguments_out_of_bounds_are_refused_in_words()
    {
        await using var viewer = await Viewer.At(server);
        var run = await viewer.Shipped(Told);
        (Func<Task> Ask, string Words)[] questions =
        [
            (() => viewer.Overview(run, 4_001), "1 to 4000 bins"),
            (() => viewer.Overview(run, 0), "1 to 4000 bins"),
            (() => viewer.Log(run.RunId, 0, 501), "1 to 500 lines"),
            (() => viewer.Step(run.RunId, 0, "year", true), "A step is one"),
            (() => viewer.Watch(run.RunId, 0, SpeedLadder.Count, 1), "does not exist"),
            (() => viewer.Watch(run.RunId, 0, -2, 1), "does not exist"),
        ];
        foreach (var (ask, words) in questions)
        {
            var refusal = await Assert.ThrowsAsync<HubException>(ask);
            Assert.Contains(words, refusal.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_page_that_asks_too_fast_is_told_so_and_served_again_later()
    {
        await using var viewer = await Viewer.At(server);
        var calls = Enumerable.Range(0, 200).Select(_ => viewer.Check("")).ToArray();
        var refusal = await Assert.ThrowsAsync<HubException>(() => Task.WhenAll(calls));
        Assert.Contains("20 times a second", refusal.Message, StringComparison.Ordinal);

        await Task.Delay(1000, TestContext.Current.CancellationToken);
        Assert.NotEmpty(await viewer.Check(""));
    }

    private async Task<OpenReply> OpenText(string json)
    {
        await using var viewer = await Viewer.At(server);
        return await viewer.OpenBytes(Encoding.UTF8.GetBytes(json));
    }
}
