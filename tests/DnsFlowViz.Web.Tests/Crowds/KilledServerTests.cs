using System.Net.Http.Json;
using System.Text.Json;
using DnsFlowViz.Contracts.Links;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Load;

namespace DnsFlowViz.Web.Tests.Crowds;

/// <summary>Fifty viewers at a server that is killed.</summary>
[Collection(nameof(AloneOnTheMachine))]
public sealed class KilledServerTests(ITestOutputHelper output)
{
    private const int Viewers = 50;
    private const long StretchNs = 40_000_000_000;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Goal = TimeSpan.FromSeconds(10);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_a_kill_every_viewer_is_back_at_its_own_playhead_with_the_same_frame()
    {
        await using var server = new ServerProcess();
        await server.Start();
        await using var crowd = new Crowd(
            server.Address, RunSpec.Shipped("incident-as-told"), Viewers, StretchNs);
        // Two seconds of frames hold a whole picture to compare with.
        await Until(() => crowd.Viewers.All(viewer => viewer.Frames > 50));

        var stored = await Store(server.Address);
        await server.Kill();
        await server.Start();
        var answersAgain = DateTimeOffset.UtcNow;
        await Until(() => crowd.Viewers.All(viewer => viewer.Returns.Count == 1));

        var returns = crowd.Viewers.Select(viewer => viewer.Returns.Single()).ToArray();
        output.WriteLine($"without a picture: {returns.Max(back => back.After).TotalSeconds:F1} s at most, "
            + $"{returns.Max(back => back.At - answersAgain).TotalSeconds:F1} s since the server answers");
        Assert.All(returns, back => Assert.True(back.AtItsPlayhead && back.SameFrame, $"{back}"));
        Assert.All(returns, back => Assert.InRange(back.At - answersAgain, TimeSpan.MinValue, Goal));
        using var http = new HttpClient();
        foreach (var id in stored)
        {
            var page = await http.GetStringAsync(new Uri(server.Address, $"s/{id.Id}"), Cancel);
            Assert.Contains($"stored before the kill, {id.Title}", page, StringComparison.Ordinal);
        }
    }

    /// <summary>Links whose storing was answered.</summary>
    private static async Task<(string Id, string Title)[]> Store(Uri server)
    {
        using var http = new HttpClient();
        var stored = new List<(string Id, string Title)>();
        for (var i = 0; i < 5; i++)
        {
            var title = $"number {i}";
            var link = LinkCodec.Write(new LinkState("incident-as-measured", null, 42, i * 1_000_000))!;
            using var answer = await http.PostAsJsonAsync(
                new Uri(server, "api/v1/share"),
                new ShortLinkOrder(link, $"stored before the kill, {title}", null),
                Cancel);
            var reply = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel);
            stored.Add((reply.GetProperty("id").GetString()!, title));
        }

        return [.. stored];
    }

    internal static async Task Until(Func<bool> holds)
    {
        var deadline = DateTime.UtcNow + Patience;
        while (!holds())
        {
            Assert.True(DateTime.UtcNow < deadline, "In vain was waited for the viewers.");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }
}
