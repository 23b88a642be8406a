using DnsFlowViz.Simulation.ConfigText;
using DnsFlowViz.Simulation.Dns;

namespace DnsFlowViz.Simulation.Components.Dnsmasq;

/// <summary>
/// Which servers a name goes to: the longest domain that matches wins, and only the lines for that very
/// domain decide. Worked out once per text of the name table and family of addresses.
/// </summary>
public sealed class Routing
{
    private const string AnyName = "";
    private const int Families = 3;
    private readonly List<Route?> _known = [];
    private readonly DnsmasqOptions _options;
    private readonly NameTable _names;
    private readonly bool[]? _looping;
    private readonly Route _default;
    private readonly (string Domain, string Normal)[] _longestFirst;

    /// <summary>The routes that these options make.</summary>
    /// <param name="options">What the config says.</param>
    /// <param name="names">The names of the run.</param>
    /// <param name="looping">True at the place of a server that was found to loop; it is not used.</param>
    public Routing(DnsmasqOptions options, NameTable names, bool[]? looping = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        (_options, _names, _looping) = (options, names, looping);
        Groups = new ServerGroups(options.Servers);
        _default = new Route(Group(AnyName), 0, null, null);
        _longestFirst =
        [
            .. options.Servers.Select(server => server.Domain)
                .Concat(options.Addresses.Select(entry => entry.Domain))
                .Where(domain => domain is not (AnyName or ServerLine.NamesWithoutDots))
                .Distinct(StringComparer.Ordinal)
                .OrderByDescending(domain => domain.TrimStart('*').Length)
                .ThenBy(domain => domain.StartsWith('*'))
                .Select(domain => (domain, NameTable.Normal(domain))),
        ];
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

        var name = RoutingRules.RoutesByParent(_options.Version, question.Type)
            ? Parent(question.Name)
            : question.Name;
        var family = question.Type switch { RecordType.A => 0, RecordType.AAAA => 1, _ => 2 };
        var place = (name.Base * Families) + family;
        while (_known.Count <= place)
        {
            _known.Add(null);
        }

        return _known[place] ??= Find(name, question.Type);
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

    [Cites("dnsmasq", "src/forward.c", "search_servers", Since = "2.68", Rule = "D15")]
    private Route Find(DomainName name, RecordType type)
    {
        foreach (var (domain, normal) in _longestFirst)
        {
            if (Matches(name, domain, normal) && Within(domain, type) is { } route)
            {
                return route;
            }
        }

        return (IsPlain(name) ? Within(ServerLine.NamesWithoutDots, type) : null)
            ?? Within(AnyName, type)
            ?? _default;
    }

    private bool Matches(DomainName name, string domain, string normal) =>
        RoutingRules.MatchesPartsOfLabels(_options.Version, domain)
            ? _names.SuffixText(name.Base).AsSpan().EndsWith(normal.AsSpan(1), StringComparison.Ordinal)
            : _names.IsAtOrUnder(name, normal);

    private bool IsPlain(DomainName name)
    {
        var text = _names.SuffixText(name.Base);
        return name.Serial == 0 && text.IndexOf('.', StringComparison.Ordinal) == text.Length - 1;
    }

    /// <summary>What the lines for a domain say to a question; null when they leave it to others.</summary>
    private Route? Within(string domain, RecordType type)
    {
        var addresses = _options.Addresses
            .Where(entry => entry.Domain == domain && entry.Address is not null);
        return addresses.FirstOrDefault(entry => RoutingRules.Answers(entry, type)) is { } hit
            ? new Route([], 0, Fixed(hit), hit.Line)
            : RoutingRules.GoesOnToShorterDomains(_options.Version)
                ? InOneTable(domain, addresses.Any())
                : InTheList(domain, addresses.FirstOrDefault());
    }

    private static Answer Fixed(FixedAddress entry) => new(Rcode.NOERROR, true, false, false, 0)
    {
        Address = AddressText.NumberOf(entry.Address!),
    };

    // From 2.86 on all lines stand in one table, sorted by what they say.
    private Route? InOneTable(string domain, bool hasAddress)
    {
        var local = Nothing(domain, hasAddress);
        return (RoutingRules.LocalComesBeforeServers(_options.Version) ? local : null)
            ?? Standard(domain)
            ?? Servers(domain)
            ?? local;
    }

    // Up to 2.85 servers win over whatever else is said of their domain.
    private Route? InTheList(string domain, FixedAddress? other)
    {
        var noData = other is null
            ? null
            : new Route([], 0, new Answer(Rcode.NOERROR, false, false, false, 0), other.Line);
        return domain.Length == 0
            ? noData ?? Servers(domain) ?? Nothing(domain, false)
            : Servers(domain) ?? Standard(domain) ?? Nothing(domain, other is not null) ?? noData;
    }

    private Route? Servers(string domain)
    {
        var line = _options.Servers
            .FirstOrDefault(server => server.IsServer && server.Domain == domain)?.Line;
        return line is null
            ? null
            : new Route(Group(domain), Groups.Of(domain), null, domain.Length == 0 ? null : line);
    }

    private Route? Standard(string domain) =>
        LineOf(domain, ServerLine.StandardServers) is { } line ? _default with { Line = line } : null;

    /// <summary>
    /// <c>local=/dom/</c> and <c>address=/dom/</c>: the name does not exist, or has no data when the domain
    /// has an address of another family.
    /// </summary>
    private Route? Nothing(string domain, bool hasAddress)
    {
        var line = LineOf(domain, null)
            ?? _options.Addresses
                .FirstOrDefault(entry => entry.Domain == domain && entry.Address is null)?.Line;
        var rcode = hasAddress ? Rcode.NOERROR : Rcode.NXDOMAIN;
        return line is null ? null : new Route([], 0, Answer.Error(rcode), line);
    }

    private ConfigLine? LineOf(string domain, string? address) => _options.Servers
        .FirstOrDefault(server => server.Domain == domain && server.Address == address)?.Line;

    private int[] Group(string domain) =>
    [
        .. Enumerable.Range(0, _options.Servers.Count).Where(i =>
            string.Equals(_options.Servers[i].Domain, domain, StringComparison.Ordinal)
            && _options.Servers[i].IsServer
            && _looping?[i] is not true),
    ];
}
