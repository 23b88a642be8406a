using DnsFlowViz.Simulation.Dns;

namespace DnsFlowViz.Simulation.Components.SystemdResolved;

/// <summary>
/// The parents of names, each worked out once. It holds no more entries than the run has names.
/// </summary>
internal sealed class NameTree(NameTable names)
{
    private readonly Dictionary<DomainName, DomainName> _parents = [];
    private readonly Dictionary<DomainName, DomainName> _zones = [];

    /// <summary>The name without its first label; the root is its own parent.</summary>
    public DomainName Parent(DomainName name)
    {
        if (!_parents.TryGetValue(name, out var parent))
        {
            parent = names.Intern(WithoutFirstLabel(names.Text(name)));
            _parents.Add(name, parent);
        }

        return parent;
    }

    /// <summary>The name of its last label alone, which stands for the zone it lies in.</summary>
    public DomainName Zone(DomainName name)
    {
        if (!_zones.TryGetValue(name, out var zone))
        {
            var text = names.Text(name);
            var dot = text.Length < 2 ? -1 : text.LastIndexOf('.', text.Length - 2);
            zone = names.Intern(text[(dot + 1)..]);
            _zones.Add(name, zone);
        }

        return zone;
    }

    private static string WithoutFirstLabel(string text)
    {
        var rest = text[(text.IndexOf('.', StringComparison.Ordinal) + 1)..];
        return rest.Length == 0 ? "." : rest;
    }
}
