using System.Text.Json;
using DnsFlowViz.Web.Hosting;

namespace DnsFlowViz.Web.Tests.Hosting;

public sealed class WarmUpTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_run_of_the_first_page_is_computed_before_anybody_asks_for_it()
    {
        using var server = new ConfiguredServer((WarmUp.Setting, "true"));

        var patience = DateTime.UtcNow.AddSeconds(60);
        while (await Runs(server) == 0)
        {
            Assert.True(DateTime.UtcNow < patience, "No run was computed within a minute.");
            await Task.Delay(100, Cancel);
        }
    }

    [Fact]
    public async Task Switched_off_nothing_is_computed_unasked()
    {
        using var server = new ConfiguredServer();

        await Task.Delay(TimeSpan.FromSeconds(2), Cancel);

        Assert.Equal(0, await Runs(server));
    }

    private static async Task<int> Runs(ConfiguredServer server)
    {
        var report = await server.Http.GetStringAsync("/healthz", Cancel);
        return JsonDocument.Parse(report).RootElement.GetProperty("runs").GetInt32();
    }
}
