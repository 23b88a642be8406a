using System.Text;
using DnsFlowViz.Contracts.Runs;

namespace DnsFlowViz.Simulation.Scenarios;

/// <summary>Checks the new texts of files, each as if it stood in its node from the start.</summary>
internal sealed class ReloadChecks
{
    private long _bytes;

    /// <summary>
    /// Checks one reload: the node reads such a file, the text parses, and all so far are not too much to
    /// read.
    /// </summary>
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

        var files = new Dictionary<string, string>(node.Files, StringComparer.Ordinal)
        {
            [trigger.File] = trigger.Text,
        };
        if (TakesTooMuch(files, path, findings))
        {
            return;
        }

        foreach (var finding in NodeConfig.Parse(node with { Files = files }).Findings)
        {
            if (finding.Place == trigger.File)
            {
                findings.AddInside($"{path}.text", finding);
            }
        }
    }

    // A daemon reads all of its files again, at each reload and here.
    private bool TakesTooMuch(Dictionary<string, string> files, string path, ScenarioFindings findings)
    {
        var before = _bytes;
        _bytes += files.Values.Sum(text => (long)Encoding.UTF8.GetByteCount(text));
        if (_bytes <= ScenarioBounds.ReloadBytes)
        {
            return false;
        }

        if (before <= ScenarioBounds.ReloadBytes)
        {
            findings.Error(
                $"{path}.text",
                $"With this reload the daemons read more than {ScenarioBounds.ReloadBytes:N0} bytes (2 MiB) "
                + "of config again; take reloads away, or make the files of the node shorter.");
        }

        return true;
    }
}
