using System.Text.RegularExpressions;
using DnsFlowViz.Simulation.Components.Consul;

namespace DnsFlowViz.Reports.Fuzzing.Cases;

/// <summary>Writes a random config of Consul, one key a line, as JSON or as HCL.</summary>
internal static partial class ConsulFile
{
    private static readonly string[] Timeouts = ["200ms", "500ms", "1s", "2s", "3s", "10s"];

    /// <summary>The text of a consul.json or consul.hcl; both say the same, and draw the same.</summary>
    /// <param name="file">Name of the file.</param>
    /// <param name="draw">The chance of the case.</param>
    /// <param name="network">Who can be asked.</param>
    /// <param name="own">The agent's own address.</param>
    public static string Config(string file, CaseDraw draw, CaseNetwork network, string own)
    {
        var keys = new List<string>
        {
            "\"domain\": \"consul\"",
            "\"ports\": { \"dns\": 53 }",
            $"\"client_addr\": \"{own}\"",
        };
        if (draw.Happens(85))
        {
            keys.Add($"\"recursors\": [{string.Join(", ", Recursors(draw, network))}]");
        }

        if (draw.Happens(50))
        {
            keys.Add($"\"dns_config\": {{ \"recursor_timeout\": \"{draw.OneOf(Timeouts)}\" }}");
        }

        if (draw.Happens(70))
        {
            keys.Add("\"service\": { \"name\": \"xyz\", \"address\": \"10.88.20.17\" }");
        }

        return file == ConsulConfig.HclFile
            ? Key().Replace(string.Join('\n', keys), "$1 = ")
            : $"{{\n  {string.Join(",\n  ", keys)}\n}}";
    }

    private static IEnumerable<string> Recursors(CaseDraw draw, CaseNetwork network)
    {
        var chosen = draw.Shuffled(network.Dnsmasqs).Take(draw.Count(0, 2)).ToList();
        chosen.AddRange(network.Upstreams.Where(_ => draw.Happens(20)));
        if (chosen.Count > 0 && draw.Happens(20))
        {
            chosen.Add(chosen[0]);
        }

        return chosen.Select(address => $"\"{address}\"");
    }

    [GeneratedRegex("\"([a-z_]+)\": ")]
    private static partial Regex Key();
}
