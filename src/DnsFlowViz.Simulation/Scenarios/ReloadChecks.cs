using System.Text;
using DnsFlowViz.Contracts.Runs;

namespace DnsFlowViz.Simulation.Scenarios;

/// <summary>Checks the new texts of files, each as if it stood in its node from the start.</summary>
internal sealed class ReloadChecks
{
    private readonly Dictionary<(string Node, string File), ScenarioNode> _beside = [];

    /// <summary>Checks one reload: the node reads such a file, and the text parses.</summary>
    public void Check(Trigger trigger, ScenarioNode node, string path, ScenarioFindings findings)
    {
        if (trigger.File is null || !NodeConfig.Reads(node.Kind, trigger.File))
        {
            var known = string.Join(" or ", NodeConfig.FileNames(node.Kind));
            findings.Error($"{path}.file", $"A {node.Kind} does not read \"{trigger.File}\"; write {known}.");
            return;
        }

        if (trigger.Text is null || Encoding.UTF8.GetByteCount(trigger.Text) > ScenarioBounds.FileBytes)
        {
            findings.Error(
                $"{path}.text",
                $"A reload needs the whole new text of {trigger.File}, at most "
                + $"{ScenarioBounds.FileBytes:N0} bytes.");
            return;
        }

        if (NodeVersions.WhatIsWrong(node.Kind, node.Version) is not null)
        {
            return;
        }

        var beside = Beside(node, trigger.File);
        var files = new Dictionary<string, string>(beside.Files, StringComparer.Ordinal)
        {
            [trigger.File] = trigger.Text,
        };
        foreach (var finding in NodeConfig.Parse(beside with { Files = files }).Findings)
        {
            if (finding.Place == trigger.File)
            {
                findings.AddInside($"{path}.text", finding);
            }
        }
    }

    // The node with only what matters beside the file, kept for the next text of the same file.
    private ScenarioNode Beside(ScenarioNode node, string file)
    {
        if (!_beside.TryGetValue((node.Id, file), out var beside))
        {
            beside = node with { Files = NodeConfig.Beside(node, file) };
            _beside.Add((node.Id, file), beside);
        }

        return beside;
    }
}
