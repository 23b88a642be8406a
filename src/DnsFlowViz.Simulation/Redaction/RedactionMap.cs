using DnsFlowViz.Contracts.Links;
using DnsFlowViz.Simulation.Components.SystemdResolved;
using DnsFlowViz.Simulation.ConfigText;
using DnsFlowViz.Simulation.Scenarios;

namespace DnsFlowViz.Simulation.Redaction;

/// <summary>
/// One new name for each old one, for all texts of a link together. What was learnt from a shipped scenario
/// first stays as it is, for nothing in it is private and what was added to it must go on fitting it.
/// </summary>
internal sealed class RedactionMap
{
    private static readonly HashSet<string> KnownFiles =
        new(NodeKind.All.SelectMany(NodeConfig.FileNames), StringComparer.Ordinal);

    private readonly AddressMap _addresses = new();
    private readonly DomainMap _domains;
    private readonly ChangeList _changes = new();
    private readonly Dictionary<string, string> _kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NumberedWords> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _titles = new(StringComparer.Ordinal);
    private readonly NumberedWords _links = new("link-#");
    private readonly NumberedWords _workloads = new("load-#");
    private readonly NumberedWords _files = new("file-#");
    private readonly NumberedWords _anchors = new("dnssec-trust-anchors.d/anchors-#.negative");

    public RedactionMap() => _domains = new DomainMap(_addresses);

    /// <summary>True while a text is learnt that stays as it is.</summary>
    public bool Learning
    {
        get => _addresses.Learning;
        set => _addresses.Learning = value;
    }

    /// <summary>What was replaced so far.</summary>
    public NameChange[] Changes => _changes.ToArray();

    /// <summary>
    /// Gets to know the nodes of a scenario. All of them must be known before the first id is replaced: the
    /// only node of a kind is called by the kind alone.
    /// </summary>
    public void Meet(Scenario scenario)
    {
        foreach (var node in scenario.Nodes)
        {
            _kinds.TryAdd(node.Id, node.Kind);
        }
    }

    /// <summary>The new id of a node.</summary>
    public string Id(string id)
    {
        var kind = _kinds.GetValueOrDefault(id, "node");
        if (!_ids.TryGetValue(kind, out var ids))
        {
            var isOnly = _kinds.Values.Count(known => known == kind) == 1;
            ids = new NumberedWords(isOnly ? kind : kind + "-#");
            _ids.Add(kind, ids);
        }

        return Name(id, ids.Of(id, Learning));
    }

    /// <summary>The new title of the node with an id.</summary>
    public string Title(string title, string id)
    {
        if (Learning)
        {
            _titles.TryAdd(title, title);
        }

        return _titles.GetValueOrDefault(title) ?? Name(title, Id(id));
    }

    /// <summary>The new label of a link; none stays none.</summary>
    public string Link(string label) =>
        label.Length == 0 ? label : Name(label, _links.Of(label, Learning));

    /// <summary>The new name of a workload.</summary>
    public string Workload(string name) => Name(name, _workloads.Of(name, Learning));

    /// <summary>The new name of a config file: daemons' own names stay.</summary>
    public string File(string file)
    {
        if (KnownFiles.Contains(file) && !ResolvedConfig.IsAnchorFile(file))
        {
            return file;
        }

        var names = ResolvedConfig.IsAnchorFile(file) ? _anchors : _files;
        return Name(file, names.Of(file, Learning));
    }

    /// <summary>Takes down that a name became another, whoever chose it.</summary>
    public string Name(string old, string now)
    {
        if (!Learning)
        {
            _changes.Add(old, now, NameChange.Name);
        }

        return now;
    }

    /// <summary>The new form of a domain name, also of one that looks like a number.</summary>
    public string Domain(string name) =>
        AddressText.IsIpv4(name) ? Ipv4(name) : Name(name, _domains.Of(name));

    /// <summary>The new form of an IPv4 address.</summary>
    public string Ipv4(string address) => Address(address, _addresses.Ipv4(address));

    /// <summary>The new form of an IPv6 address.</summary>
    public string Ipv6(string address) => Address(address, _addresses.Ipv6(address));

    private string Address(string old, string now)
    {
        if (!Learning)
        {
            _changes.Add(old, now, NameChange.Address);
        }

        return now;
    }
}
