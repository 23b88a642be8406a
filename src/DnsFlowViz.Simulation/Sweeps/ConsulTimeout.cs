using DnsFlowViz.Simulation.Components.Consul;
using DnsFlowViz.Simulation.ConfigText;
using DnsFlowViz.Simulation.Scenarios;

namespace DnsFlowViz.Simulation.Sweeps;

/// <summary>Puts <c>dns_config.recursor_timeout</c> into a consul.json or consul.hcl.</summary>
internal static class ConsulTimeout
{
    private const string Config = "dns_config";
    private const string Timeout = "recursor_timeout";

    /// <summary>The Consul with another timeout; every other character of its file stays.</summary>
    public static ScenarioNode Set(ScenarioNode node, SweepValue value)
    {
        var file = ConsulConfig.FileOf(node.Files);
        var text = node.Files.GetValueOrDefault(file, "{}");
        return ConsulConfig.Tree(file, text, new FindingList()) is { } root
            ? node.WithFile(file, Written(file, text, root, $"\"{value.Text}\""))
            : node;
    }

    /// <summary>The timeout of a Consul, microseconds.</summary>
    public static long Of(ScenarioNode node) =>
        ConsulConfig.Parse(node.Version, node.Files).Options.RecursorTimeoutNs / 1_000;

    private static string Written(string file, string text, JsonPart root, string value)
    {
        // A file of HCL that begins with a brace is read as JSON, and has to stay JSON.
        var isHcl = file == ConsulConfig.HclFile && !text.AsSpan().TrimStart().StartsWith("{");
        var edits = new JsonEdits(text);
        var parent = root.Members.FirstOrDefault(member => member.Name == Config);
        if (parent is null)
        {
            return isHcl
                ? $"{text.TrimEnd()}\n\n{Config} {{\n  {Timeout} = {value}\n}}\n".TrimStart()
                : edits.WithMember(root, $"\"{Config}\": {{ \"{Timeout}\": {value} }}");
        }

        var own = parent.Value.Members.FirstOrDefault(member => member.Name == Timeout);
        return own is not null ? edits.WithValue(own, value)
            : isHcl ? edits.WithAttribute(parent.Value, $"{Timeout} = {value}")
            : edits.WithMember(parent.Value, $"\"{Timeout}\": {value}");
    }
}
