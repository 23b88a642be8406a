using System.Net;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Reports.Review;
using DnsFlowViz.Ui.State;

namespace DnsFlowViz.Web.Tests.Exports;

public sealed class ExportTests(LiveServer server) : IDisposable
{
    private const string Scenario = "incident-no-recursors";
    private readonly HttpClient _http = new() { BaseAddress = server.Address };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("events.csv", "text/csv", "at_ns,event,kind,")]
    [InlineData("events.jsonl", "application/jsonl", "{\"at_ns\":")]
    [InlineData("stage.svg", "image/svg+xml", "<svg ")]
    [InlineData("timeline.svg", "image/svg+xml", "<svg ")]
    [InlineData("review.html", "text/html", "<!doctype html>")]
    [InlineData("review.md", "text/markdown", "# ")]
    public async Task Each_file_is_an_attachment_with_a_name_and_begins_as_it_should(
        string file, string type, string begins)
    {
        var run = await Open(RunSpec.Shipped(Scenario));
        using var answer = await _http.GetAsync($"/exports/{run.RunId}/{file}", Cancel);
        var text = await answer.Content.ReadAsStringAsync(Cancel);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal(
            $"{Scenario}-seed-{run.Seed}-{file}", answer.Content.Headers.ContentDisposition?.FileName);
        Assert.StartsWith(begins, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_capture_begins_as_a_capture_and_its_head_can_be_asked_for_alone()
    {
        var run = await Open(RunSpec.Shipped(Scenario));
        var octets = await _http.GetByteArrayAsync($"/exports/{run.RunId}/run.pcap", Cancel);
        using var head = await _http.SendAsync(
            new HttpRequestMessage(HttpMethod.Head, $"/exports/{run.RunId}/run.pcap"), Cancel);

        Assert.Equal("4D3CB2A1", Convert.ToHexString(octets[..4]));
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(Cancel));
    }

    [Fact]
    public async Task A_run_nobody_opened_is_said_to_be_unknown()
    {
        using var answer = await _http.GetAsync($"/exports/{new string('0', 64)}/events.csv", Cancel);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.StartsWith(
            "This server does not know the run.", await answer.Content.ReadAsStringAsync(Cancel),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_there_is_none_of_is_answered_with_those_there_are()
    {
        var run = await Open(RunSpec.Shipped(Scenario));
        using var answer = await _http.GetAsync($"/exports/{run.RunId}/events.xls", Cancel);
        var words = await answer.Content.ReadAsStringAsync(Cancel);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("events.csv, events.jsonl, run.pcap", words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("-1")]
    [InlineData("1e9")]
    public async Task An_instant_that_is_none_is_refused_in_words(string t)
    {
        var run = await Open(RunSpec.Shipped(Scenario));
        using var answer = await _http.GetAsync($"/exports/{run.RunId}/stage.svg?t={t}", Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("5.061056", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_picture_of_the_stage_is_that_of_the_instant_and_of_the_theme()
    {
        var run = await Open(RunSpec.Shipped(Scenario));
        var early = await _http.GetStringAsync($"/exports/{run.RunId}/stage.svg?t=1", Cancel);
        var late = await _http.GetStringAsync($"/exports/{run.RunId}/stage.svg?t=9&theme=dark", Cancel);

        Assert.Contains("the stage at 1.0000", early, StringComparison.Ordinal);
        Assert.Contains("the stage at 9.0000", late, StringComparison.Ordinal);
        Assert.DoesNotContain("#0C0E10", early, StringComparison.Ordinal);
        Assert.Contains("#0C0E10", late, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_links_of_a_review_are_addresses_that_the_page_itself_writes()
    {
        var run = await Open(RunSpec.Shipped(Scenario));
        var review = await _http.GetStringAsync($"/exports/{run.RunId}/review.md", Cancel);
        var links = new MomentLinks(server.Address.ToString(), Scenario, run.Seed);
        foreach (var ns in new[] { 0L, 5_010_000_000, 5_061_055_001, 59_999_999_999 })
        {
            var written = new StageAddress(Scenario, run.Seed, ns).ToRelative();
            Assert.Equal(new Uri(server.Address, written).AbsoluteUri, links.At(ns));
        }

        Assert.Contains($"{server.Address}?scenario={Scenario}&seed=", review, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_review_of_a_branch_says_that_no_address_opens_it()
    {
        var spec = RunSpec.Shipped(Scenario) with
        {
            Triggers = [new Trigger(7_000_000, TriggerKind.Restart, "dnsmasq")],
        };
        var run = await Open(spec);
        var review = await _http.GetStringAsync($"/exports/{run.RunId}/review.md", Cancel);

        Assert.Contains("No address opens this run", review, StringComparison.Ordinal);
        Assert.DoesNotContain("&t=", review, StringComparison.Ordinal);
        Assert.Contains("dnsmasq was restarted at 7 s.", review, StringComparison.Ordinal);
    }

    public void Dispose() => _http.Dispose();

    private async Task<RunOpened> Open(RunSpec spec)
    {
        await using var viewer = await Viewer.At(server);
        var reply = await viewer.Open(spec);
        Assert.Empty(reply.Problems);
        return reply.Opened!;
    }
}
