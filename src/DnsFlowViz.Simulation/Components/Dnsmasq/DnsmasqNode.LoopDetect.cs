using System.Globalization;
using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Components.Dnsmasq;

/// <content>Probes for loops, sent whenever the servers are taken up: <c>loop.c</c>.</content>
public sealed partial class DnsmasqNode
{
    private readonly Dictionary<int, int> _probes = [];
    private bool[] _looping = [];

    private void SendProbes()
    {
        _probes.Clear();
        for (var server = 0; _options.LoopDetect && server < _options.Servers.Count; server++)
        {
            if (LoopDetectionRules.Probes(_options.Servers[server]) && _serverNodes[server] >= 0)
            {
                SendProbe(server);
            }
        }
    }

    private void SendProbe(int server)
    {
        var mark = (uint)((_ids.Below(65_536) << 16) | _ids.Below(65_536));
        var name = Context.Names.Intern(string.Create(CultureInfo.InvariantCulture, $"{mark:x8}.test"));
        _probes[name.Base] = server;
        var probe = Context.NewQuery(
            -1, new QuestionKey(name, RecordType.TXT), _serverNodes[server],
            (ushort)_ids.Next(), FreshPort(), Edns.None);

        // Behind the last slot: an answer to it belongs to no record.
        probe.Tag = _table.Capacity;
        probe.ToPort = (ushort)_options.Servers[server].Port;
        Context.Send(probe, RuleIds.LoopProbe, _serverLines[server]);
    }

    /// <summary>A probe that comes back marks its server; it is not answered.</summary>
    [Cites("dnsmasq", "src/loop.c", "detect_loop", Since = "2.72", Rule = "D34")]
    private bool TakeProbe(in Message query)
    {
        if (query.Question.Type != RecordType.TXT || query.Question.Name.Serial != 0
            || !_probes.TryGetValue(query.Question.Name.Base, out var server))
        {
            return false;
        }

        if (!_looping[server])
        {
            _looping[server] = true;
            _routing = new Routing(_options, Context.Names, _looping);
            CountGroups();
            Context.Note(
                TraceKind.LogLinePrinted, query.Query, (int)LogLine.DnsmasqLoopDetected,
                _options.Servers[server].Port, rule: RuleIds.LoopDetected, peer: _serverNodes[server]);
        }

        return true;
    }
}
