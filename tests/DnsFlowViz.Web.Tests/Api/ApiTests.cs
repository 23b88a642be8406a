using System.Net;
using DnsFlowViz.Contracts.Links;
using DnsFlowViz.Reports.Summaries;
using DnsFlowViz.Simulation.Recordings;
using DnsFlowViz.Simulation.Scenarios;
using DnsFlowViz.Web.Runs;
using DnsFlowViz.Web.Storage;
using DnsFlowViz.Web.Tests.Hosting;
using DnsFlowViz.Web.Tests.Hubs.Fuzz;
using Microsoft.Extensions.DependencyInjection;

namespace DnsFlowViz.Web.Tests.Api;

/// <summary>What programs get, and how they are refused.</summary>
public sealed class ApiTests(LiveServer server) : IDisposable
{
    private readonly ApiClient _api = new(new HttpClient { BaseAddress = server.Address });

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _api.Dispose();

    [Fact]
    public async Task A_run_answers_the_very_text_that_the_command_line_prints()
    {
        var scenario = ScenarioReader.Read(HubCalls.Scenario).Scenario!;
        var recorder = new Recorder(scenario, 7, []);
        while (recorder.Advance(1_000))
        {
        }

        var expected = SummaryJson.Write(SummaryBuilder.Build(
            recorder.Recording.Run, RunIds.Compute(scenario, 7, []), null));
        using var answer = await _api.Post("/api/v1/run", ApiClient.SmallRun);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(expected, await answer.Content.ReadAsStringAsync(Cancel));
    }

    [Fact]
    public async Task A_run_that_was_played_can_be_taken_away_by_its_id_and_at_once()
    {
        using var run = await _api.Post("/api/v1/run", ApiClient.SmallRun);
        var runId = (await ApiClient.Json(run)).GetProperty("runId").GetString();
        using var byId = await _api.Get($"/api/v1/export/{runId}/events.csv");
        using var atOnce = await _api.Post("/api/v1/export/events.csv", ApiClient.SmallRun);

        Assert.Equal(HttpStatusCode.OK, byId.StatusCode);
        var text = await byId.Content.ReadAsStringAsync(Cancel);
        Assert.StartsWith("at_ns,event,kind,", text, StringComparison.Ordinal);
        Assert.Equal(text, await atOnce.Content.ReadAsStringAsync(Cancel));
    }

    [Fact]
    public async Task A_check_says_what_stops_a_run_and_where()
    {
        const string Body = """{"scenarioText":"{\n \"version\": 1,\n \"nodes\": [}"}""";
        using var sound = await _api.Post("/api/v1/check", ApiClient.SmallRun);
        using var broken = await _api.Post("/api/v1/check", Body);
        using var played = await _api.Post("/api/v1/run", Body);

        Assert.True((await ApiClient.Json(sound)).GetProperty("runs").GetBoolean());
        var report = await ApiClient.Json(broken);
        Assert.False(report.GetProperty("runs").GetBoolean());
        Assert.Equal(3, report.GetProperty("findings")[0].GetProperty("line").GetInt32());
        var problem = await ApiClient.Problem(played, HttpStatusCode.UnprocessableEntity);
        Assert.Equal(
            report.GetProperty("findings").GetRawText(), problem.GetProperty("findings").GetRawText());
    }

    [Fact]
    public async Task A_link_that_was_shared_is_found_under_its_short_name()
    {
        using var answer = await _api.Post("/api/v1/share", ApiClient.SoundLink);
        var reply = await ApiClient.Json(answer);
        var id = reply.GetProperty("id").GetString()!;

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal($"/s/{id}", answer.Headers.Location?.ToString());
        Assert.Equal($"{server.Address}s/{id}", reply.GetProperty("address").GetString());
        var found = server.Services.GetRequiredService<ShareDesk>().Find(id)!;
        Assert.Equal("incident-as-told", LinkCodec.Read(found.Link).State!.ScenarioId);
    }

    [Fact]
    public async Task The_file_of_every_scenario_that_is_listed_is_sent_and_can_be_played()
    {
        using var list = await _api.Get("/api/v1/scenarios");
        var ids = (await ApiClient.Json(list)).EnumerateArray()
            .Select(one => one.GetProperty("id").GetString()!);
        foreach (var id in ids)
        {
            using var file = await _api.Get($"/api/v1/scenarios/{id}");
            Assert.NotNull(ScenarioReader.Read(await file.Content.ReadAsStringAsync(Cancel)).Scenario);
        }
    }

    [Theory]
    [InlineData("/api/v1/run", "{", HttpStatusCode.BadRequest, "This is not the JSON")]
    [InlineData("/api/v1/run", "null", HttpStatusCode.BadRequest, "The body is null")]
    [InlineData("/api/v1/run", "{}", HttpStatusCode.UnprocessableEntity, "Give either the id")]
    [InlineData("/api/v1/check", "{\"seed\":-1}", HttpStatusCode.BadRequest, "This is not the JSON")]
    [InlineData("/api/v1/run", "{\"scenarioId\":\"no\"}", HttpStatusCode.UnprocessableEntity,
        "No scenario \"no\"")]
    [InlineData("/api/v1/share", "{}", HttpStatusCode.UnprocessableEntity, "There is no link")]
    [InlineData("/api/v1/share", "{\"link\":\"1.x\"}", HttpStatusCode.UnprocessableEntity, "This is no link")]
    [InlineData("/api/v1/export/run.exe", "{\"scenarioId\":\"incident-as-told\"}", HttpStatusCode.NotFound,
        "There is no such file. There are: events.csv")]
    [InlineData("/api/v1/export/stage.svg?t=x", "{\"scenarioId\":\"incident-as-told\"}",
        HttpStatusCode.BadRequest, "t is an instant")]
    [InlineData("/api/v1/nothing", "{}", HttpStatusCode.NotFound, "There is no such call")]
    public async Task What_cannot_be_taken_is_refused_in_words(
        string path, string body, HttpStatusCode status, string words)
    {
        using var answer = await _api.Post(path, body);

        var problem = await ApiClient.Problem(answer, status);
        Assert.StartsWith(words, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_is_too_large_of_another_type_or_from_another_site_is_refused_in_words()
    {
        using var large = await _api.Post("/api/v1/run", new byte[RunBounds.MessageBytes + 1]);
        using var chunked = await _api.Post(
            "/api/v1/check", new byte[RunBounds.MessageBytes + 1], ("Transfer-Encoding", "chunked"));
        using var form = await _api.Post(
            "/api/v1/run", ApiClient.SmallRun, ("Content-Type", "application/x-www-form-urlencoded"));
        using var foreign = await _api.Post(
            "/api/v1/share", ApiClient.SoundLink, ("Origin", "https://elsewhere.example"));

        foreach (var answer in new[] { large, chunked })
        {
            var problem = await ApiClient.Problem(answer, HttpStatusCode.RequestEntityTooLarge);
            Assert.Contains(
                "1,200,000 bytes", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        }

        await ApiClient.Problem(form, HttpStatusCode.UnsupportedMediaType);
        await ApiClient.Problem(foreign, HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Who_calls_too_often_is_told_when_to_come_again()
    {
        using var narrow = new ConfiguredServer(("Limits:ApiPerMinute", "2"));
        using var api = new ApiClient(new HttpClient { BaseAddress = narrow.Http.BaseAddress });
        using var first = await api.Get("/api/v1/scenarios");
        using var second = await api.Get("/api/v1/scenarios");
        using var third = await api.Post("/api/v1/check", ApiClient.SmallRun);

        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        var problem = await ApiClient.Problem(third, HttpStatusCode.TooManyRequests);
        Assert.StartsWith(
            "More API calls", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.InRange(third.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
    }

    [Fact]
    public async Task One_address_stores_so_many_links_and_then_has_to_wait()
    {
        using var own = new ConfiguredServer(
            ("Limits:ApiPerMinute", "0"),
            ("Storage:Path", Path.Combine(Directory.CreateTempSubdirectory().FullName, "links.db")));
        using var api = new ApiClient(new HttpClient { BaseAddress = own.Http.BaseAddress });
        for (var i = 0; i < ShareDesk.MostPerAddress; i++)
        {
            using var stored = await api.Post("/api/v1/share", ApiClient.SoundLink);
            Assert.Equal(HttpStatusCode.Created, stored.StatusCode);
        }

        using var refused = await api.Post("/api/v1/share", ApiClient.SoundLink);
        await ApiClient.Problem(refused, HttpStatusCode.TooManyRequests);
        Assert.NotNull(refused.Headers.RetryAfter);
    }
}
