using DnsFlowViz.Simulation.ConfigText;

namespace DnsFlowViz.Simulation.Scenarios;

/// <summary>
/// Checks one node: its id and address are its own, its version is known, its config texts parse.
/// </summary>
internal static class NodeChecks
{
    /// <summary>Checks the node with this index.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="index">Index of the node.</param>
    /// <param name="ports">The port every node answers on, see <see cref="NodeConfig.Port"/>.</param>
    /// <param name="findings">Takes what is wrong.</param>
    public static void Check(Scenario scenario, int index, int?[] ports, ScenarioFindings findings)
    {
        var node = scenario.Nodes[index];
        var path = $"nodes[{index}]";
        CheckId(scenario, index, path, findings);
        CheckAddress(scenario, index, path, findings);
        if (node.Kind.Length == 0)
        {
            return;
        }

        if (NodeVersions.WhatIsWrong(node.Kind, node.Version) is { } wrong)
        {
            findings.Error($"{path}.version", wrong);
            return;
        }

        var config = NodeConfig.Parse(node);
        foreach (var finding in config.Findings)
        {
            if (node.Files.ContainsKey(finding.Place))
            {
                findings.AddInside($"{path}.files[\"{finding.Place}\"]", finding);
            }
            else
            {
                findings.AddMissing(path, finding);
            }
        }

        CheckFileNames(node, path, findings);
        CheckListens(node, config, path, findings);
        foreach (var server in config.Servers)
        {
            CheckServer(scenario, server, ports, path, findings);
        }
    }

    private static void CheckId(Scenario scenario, int index, string path, ScenarioFindings findings)
    {
        var id = scenario.Nodes[index].Id;
        if (id.Length > 0 && scenario.Nodes.Take(index).Any(node => node.Id == id))
        {
            findings.Error(
                $"{path}.id",
                $"Two nodes have the id \"{id}\"; give one of them another, such as \"{id}-2\".");
        }
    }

    private static void CheckAddress(Scenario scenario, int index, string path, ScenarioFindings findings)
    {
        var address = scenario.Nodes[index].Address;
        if (address.Length == 0)
        {
            return;
        }

        if (!AddressText.IsIpv4(address))
        {
            findings.Error(
                $"{path}.address",
                $"\"{address}\" is not an IPv4 address; write one such as \"10.88.10.3\".");
        }
        else if (scenario.Nodes.Take(index).FirstOrDefault(node => node.Address == address) is { } other)
        {
            findings.Error(
                $"{path}.address",
                $"The node \"{other.Id}\" has {address} already; give one of them another address.");
        }
    }

    private static void CheckFileNames(ScenarioNode node, string path, ScenarioFindings findings)
    {
        var read = NodeConfig.FileNames(node.Kind);
        foreach (var name in node.Files.Keys.Where(name => !NodeConfig.Reads(node.Kind, name)))
        {
            findings.Warning(
                $"{path}.files[\"{name}\"]",
                $"A {node.Kind} does not read \"{name}\". {NearestWord.Suggest(name, read)}");
        }
    }

    private static void CheckListens(
        ScenarioNode node,
        NodeConfig config,
        string path,
        ScenarioFindings findings)
    {
        if (config.Listens is { } address && address != "0.0.0.0" && address != node.Address)
        {
            findings.Warning(
                $"{path}.address",
                $"This {node.Kind} answers on {address} only, so nobody reaches it at {node.Address}; "
                + $"set client_addr to \"{node.Address}\".");
        }
    }

    private static void CheckServer(
        Scenario scenario,
        NodeServer server,
        int?[] ports,
        string path,
        ScenarioFindings findings)
    {
        var place = $"{path}.files[\"{server.Line.File}\"]";
        var asked = 0;
        while (asked < scenario.Nodes.Count && scenario.Nodes[asked].Address != server.Address)
        {
            asked++;
        }

        if (asked == scenario.Nodes.Count)
        {
            findings.Inside(
                place,
                server.Line,
                $"No node has the address {server.Address}, so what is sent there is lost; add a node "
                + "with it, or change the line.");
        }
        else if (ports[asked] is { } port && port != server.Port)
        {
            findings.Inside(
                place,
                server.Line,
                $"The node \"{scenario.Nodes[asked].Id}\" answers on port {port} and this line asks port "
                + $"{server.Port}; make them the same.");
        }
    }
}
