using System.Globalization;
using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Scenarios;

namespace DnsFlowViz.Simulation.Components.StubClient;

/// <summary>One load in progress: what it asks next, with which id, and whom.</summary>
internal sealed class LoadSender(Load load)
{
    private const string ExternalSuffix = "lookup.example.org";
    private const string ServiceName = "xyz.service.consul";
    private const string CachedName = "www.example.org";
    private readonly string _newNames = load.Number == 0
        ? ExternalSuffix
        : string.Create(CultureInfo.InvariantCulture, $"load{load.Number}.{ExternalSuffix}");

    private ushort _nextId;
    private DomainName _suffix;
    private DomainName _fixedName;

    /// <summary>The load.</summary>
    public Load Load => load;

    /// <summary>When its lookups begin.</summary>
    public LoadClock Clock { get; } = new(load);

    /// <summary>Indexes of the nodes it asks, in order; empty when there is none.</summary>
    public int[] Servers { get; private set; } = [];

    /// <summary>Ties it to its node's run.</summary>
    public void Attach(NodeContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        Servers = [.. Addresses().Select(context.NodeAt).Where(node => node >= 0)];
        _nextId = (ushort)context.Stream(load.Workload.Name + "/ids").Next();
        _suffix = context.Names.Intern(_newNames);
        _fixedName = context.Names.Intern(
            load.Workload.Kind == WorkloadKind.Service ? ServiceName : CachedName);
    }

    /// <summary>The question of the lookup that begins now, and its id.</summary>
    public QuestionKey Take(out ushort id)
    {
        id = _nextId++;
        var number = Clock.Take();
        var name = load.Workload.Kind == WorkloadKind.External
            ? new DomainName(_suffix.Base, number + 1)
            : _fixedName;
        return new QuestionKey(name, RecordType.A);
    }

    // The C library goes on from the workload's server to those that stand after it in resolv.conf.
    private IEnumerable<string> Addresses()
    {
        var own = load.Stub.Nameservers;
        return load.Workload.Client == WorkloadClient.Glibc && own.Count > 0 && own[0].Address == load.Server
            ? own.Select(nameserver => nameserver.Address)
            : [load.Server];
    }
}
