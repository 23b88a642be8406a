using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Contracts.Wire;
using DnsFlowViz.Load;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

// Stop the server, or kill it, while this runs: every return is told at the end.
const long stretchNs = 40_000_000_000;
var server = new Option<Uri>("--server")
{
    Description = "Address of the server",
    DefaultValueFactory = _ => new Uri("http://localhost:5080"),
};
var count = new Option<int>("--viewers") { Description = "Viewers", DefaultValueFactory = _ => 50 };
var still = new Option<int>("--frozen")
{
    Description = "Viewers that never read",
    DefaultValueFactory = _ => 0,
};
var length = new Option<int>("--for") { Description = "Seconds to watch", DefaultValueFactory = _ => 30 };
var scenario = new Option<string>("--scenario")
{
    Description = "Id of a shipped scenario",
    DefaultValueFactory = _ => "incident-as-told",
};
var root = new RootCommand("Watches a server as many viewers would, and says what they saw.")
{
    server, count, still, length, scenario,
};
root.SetAction(async (line, cancel) =>
{
    var address = line.GetRequiredValue(server);
    var spec = RunSpec.Shipped(line.GetRequiredValue(scenario));
    var frozen = new List<FrozenViewer>();
    await using var crowd = new Crowd(address, spec, line.GetRequiredValue(count), stretchNs);
    for (var i = 0; i < line.GetRequiredValue(still); i++)
    {
        frozen.Add(await FrozenViewer.Watch(address, await RunIdOf(address, spec, cancel), cancel));
    }

    await Task.Delay(TimeSpan.FromSeconds(line.GetRequiredValue(length)), cancel);
    Report(crowd);
    foreach (var viewer in frozen)
    {
        await viewer.DisposeAsync();
    }

    return crowd.Viewers.All(viewer => viewer.Frames > 0) ? 0 : 1;
});
return await root.Parse(args).InvokeAsync();

static async Task<string> RunIdOf(Uri server, RunSpec spec, CancellationToken cancel)
{
    await using var hub = new HubConnectionBuilder()
        .WithUrl(new Uri(server, "hub/run")).AddMessagePackProtocol().Build();
    await hub.StartAsync(cancel);
    var asked = JsonSerializer.SerializeToUtf8Bytes(spec, ContractsJson.Default.RunSpec);
    var answer = await hub.InvokeAsync<byte[]>("Open", asked, cancel);
    return JsonSerializer.Deserialize(answer, ContractsJson.Default.OpenReply)!.Opened!.RunId;
}

static void Report(Crowd crowd)
{
    var gaps = crowd.Gaps;
    Say($"{crowd.Viewers.Count} viewers, {crowd.Viewers.Sum(viewer => viewer.Frames):N0} frames");
    Say($"gap p50 {gaps.Percentile(50):F1} ms, p99 {gaps.Percentile(99):F1} ms");
    foreach (var (viewer, i) in crowd.Viewers.Select((viewer, i) => (viewer, i)))
    {
        foreach (var back in viewer.Returns)
        {
            var place = $"at its playhead: {back.AtItsPlayhead}, same frame: {back.SameFrame}";
            Say($"viewer {i} back after {back.After.TotalSeconds:F1} s, {place}");
        }
    }
}

static void Say(FormattableString words) => Console.WriteLine(words.ToString(CultureInfo.InvariantCulture));
