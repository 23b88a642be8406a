using DnsFlowViz.Simulation.Components.Consul;
using DnsFlowViz.Simulation.ConfigText;
using DnsFlowViz.Simulation.Scenarios;

namespace DnsFlowViz.Simulation.Sweeps;

/// <summary>Puts <c>dns_config.recursor_timeout</c> into a consul.json.</summary>
internal static class ConsulTimeout
{
    private const string File = ConsulConfig.MainFile;
    private const string Config = "dns_config";
    private const string Timeout = "recursor_timeout";

    /// <summary>The Consul with another timeout; every other character of its file stays.</summary>
    public static ScenarioNode Set(ScenarioNode node, SweepValue value)
    {
        var text = node.Files.GetValueOrDefault(File, "{}");
        return JsonTree.Read(text, File, new FindingList()) is { } root
            ? node.WithFile(File, Written(text, root, $"\"{value.Text}\""))
            : node;
    }

    private static string Written(string text, JsonPart root, string value)
    {
        var edits = new JsonEdits(text);
        var parent = root.Members.FirstOrDefault(member => member.Name == Config);
        if (parent is null)
        {
            return edits.WithMember(root, $"\"{Config}\": {{ \"{Timeout}\": {value} }}");
        }

        var own = parent.Value.Members.FirstOrDefault(member => member.Name == Timeout);
        return own is null
            ? edits.WithMember(parent.Value, $"\"{Timeout}\": {value}")
            : edits.WithValue(own, value);
    }
}
