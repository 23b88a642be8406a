using System.Text.Json;
using System.Text.Json.Nodes;
using DnsFlowViz.Contracts.Links;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Contracts.Wire;
using DnsFlowViz.Web.Runs;
using Microsoft.Extensions.DependencyInjection;

namespace DnsFlowViz.Web.Tests.Links;

/// <summary>
/// Links that are out in the world. A line of these files is never changed and never taken away; a new format
/// brings a new file.
/// </summary>
public sealed class OldLinkTests(LiveServer server)
{
    private static readonly string[] Files = ["format-1.txt"];

    public static TheoryData<string, string> Links
    {
        get
        {
            var lines = Files.SelectMany(file => File.ReadAllLines(Path.Combine(
                AppContext.BaseDirectory, "Links", "Old", file)));
            return [.. lines.Select(line => line.Split('\t')).Select(parts => (parts[0], parts[1]))];
        }
    }

    [Theory]
    [MemberData(nameof(Links))]
    public void Every_old_link_still_says_what_it_said_and_opens_on_todays_engine(string link, string said)
    {
        var (state, fault) = LinkCodec.Read(link);
        Assert.Null(fault);

        var now = JsonSerializer.SerializeToNode(state!, ContractsJson.Default.LinkState)!;
        var then = JsonNode.Parse(said)!.AsObject();
        foreach (var (name, value) in then)
        {
            Assert.True(JsonNode.DeepEquals(value, now[name]), $"{name}: {value} is now {now[name]}");
        }

        var reply = server.Services.GetRequiredService<RunLibrary>().Open(state!.Spec);
        Assert.Equal([], reply.Problems.Select(problem => problem.ToString()));
        Assert.NotNull(reply.Opened);
    }

    [Fact]
    public void Every_format_that_was_ever_written_has_its_file() =>
        Assert.Equal(Enumerable.Range(1, LinkCodec.Format).Select(format => $"format-{format}.txt"), Files);
}
