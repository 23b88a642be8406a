using DnsFlowViz.Simulation.ConfigText;
using DnsFlowViz.Simulation.Dns;

namespace DnsFlowViz.Simulation.Components.Dnsmasq;

/// <summary>
/// Which servers a name goes to: the longest domain that matches on whole labels wins, and only the servers
/// of that very domain are used. Worked out once per text of the name table.
/// </summary>
public sealed class Routing
{
    private readonly List<Route?> _known = [];
    private readonly DnsmasqOptions _options;
    private readonly NameTable _names;
    private readonly bool[]? _looping;
    private readonly Route _default;

    /// <summary>The routes that these options make.</summary>
    /// <param name="options">What the config says.</param>
    /// <param name="names">The names of the run.</param>
    /// <param name="looping">True at the place of a server that was found to loop; it is not used.</param>
    public Routing(DnsmasqOptions options, NameTable names, bool[]? looping = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        (_options, _names, _looping) = (options, names, looping);
        Groups = new ServerGroups(options.Servers);
        _default = new Route(Group(""), 0, null, null);
    }

    /// <summary>The groups the servers form.</summary>
    public ServerGroups Groups { get; }

    /// <summary>The route of a question: that of its name, but for the types that go elsewhere.</summary>
    public Route For(QuestionKey question)
    {
        if (RoutingRules.SkipsDomainServers(_options.Version, question.Type))
        {
            return _default;
        }

        return For(RoutingRules.RoutesByParent(_options.Version, question.Type)
            ? Parent(question.Name)
            : question.Name);
    }

    /// <summary>The route of a name: the longest domain that matches on whole labels.</summary>
    [Cites("dnsmasq", "src/forward.c", "search_servers", Since = "2.68", Rule = "D15")]
    public Route For(DomainName name)
    {
        while (_known.Count <= name.Base)
        {
            _known.Add(null);
        }

        return _known[name.Base] ??= Find(name);
    }

    /// <summary>The name without its first label.</summary>
    private DomainName Parent(DomainName name)
    {
        if (name.Serial != 0)
        {
            return new DomainName(name.Base, 0);
        }

        var text = _names.SuffixText(name.Base);
        return _names.Intern(text[(text.IndexOf('.', StringComparison.Ordinal) + 1)..]);
    }

    private Route Find(DomainName name)
    {
        var (domain, line, isFixed, address) = LongestMatch(name);
        if (isFixed)
        {
            var answer = address is null
                ? Answer.Error(Rcode.NXDOMAIN)
                : new Answer(Rcode.NOERROR, true, false, false, 0)
                {
                    Address = AddressText.NumberOf(address),
                };
            return new Route([], 0, answer, line);
        }

        var group = Group(domain);
        if (line is not null && group.Length == 0)
        {
            // local=/dom/ and server=/dom/ name no server: the answer is that the name does not exist.
            return new Route([], 0, Answer.Error(Rcode.NXDOMAIN), line);
        }

        return new Route(group, Groups.Of(domain), null, line);
    }

    private (string Domain, ConfigLine? Line, bool IsFixed, string? Address) LongestMatch(DomainName name)
    {
        var best = (Domain: "", Line: (ConfigLine?)null, IsFixed: false, Address: (string?)null);
        var bestLength = 0;
        foreach (var server in _options.Servers)
        {
            if (Length(name, server.Domain) > bestLength)
            {
                bestLength = Length(name, server.Domain);
                var domain = server.Address == ServerLine.StandardServers ? "" : server.Domain;
                best = (domain, server.Line, false, null);
            }
        }

        foreach (var entry in _options.Addresses)
        {
            if (Length(name, entry.Domain) >= Math.Max(bestLength, 1))
            {
                bestLength = Length(name, entry.Domain);
                best = (entry.Domain, entry.Line, true, entry.Address);
            }
        }

        return best;
    }

    private int Length(DomainName name, string domain)
    {
        if (domain.Length == 0)
        {
            return 0;
        }

        var isPlain = name.Serial == 0 && _names.SuffixText(name.Base).IndexOf('.', StringComparison.Ordinal)
            == _names.SuffixText(name.Base).Length - 1;
        var matches = domain == ServerLine.NamesWithoutDots
            ? isPlain
            : _names.IsAtOrUnder(name, NameTable.Normal(domain));
        return matches ? (domain == ServerLine.NamesWithoutDots ? 1 : domain.Length + 1) : 0;
    }

    private int[] Group(string domain) =>
    [
        .. Enumerable.Range(0, _options.Servers.Count).Where(i =>
            string.Equals(_options.Servers[i].Domain, domain, StringComparison.Ordinal)
            && _options.Servers[i].IsServer
            && _looping?[i] is not true),
    ];
}
