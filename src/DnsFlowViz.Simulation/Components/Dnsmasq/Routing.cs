using DnsFlowViz.Simulation.ConfigText;
using DnsFlowViz.Simulation.Dns;

namespace DnsFlowViz.Simulation.Components.Dnsmasq;

/// <summary>
/// Which servers a name goes to: the longest domain that matches on whole labels wins, and only the servers
/// of that very domain are used. Worked out once per text of the name table.
/// </summary>
public sealed class Routing(DnsmasqOptions options, NameTable names)
{
    private readonly List<Route?> _known = [];

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

    private Route Find(DomainName name)
    {
        var (domain, line, isFixed, address) = LongestMatch(name);
        if (isFixed)
        {
            var answer = address is null
                ? Answer.Error(Rcode.NXDOMAIN)
                : new Answer(Rcode.NOERROR, true, false, false, 0);
            return new Route([], false, answer, line);
        }

        var group = Group(domain);
        if (line is not null && group.Length == 0)
        {
            // local=/dom/ and server=/dom/ name no server: the answer is that the name does not exist.
            return new Route([], false, Answer.Error(Rcode.NXDOMAIN), line);
        }

        return new Route(group, domain.Length == 0, null, line);
    }

    private (string Domain, ConfigLine? Line, bool IsFixed, string? Address) LongestMatch(DomainName name)
    {
        var best = (Domain: "", Line: (ConfigLine?)null, IsFixed: false, Address: (string?)null);
        var bestLength = 0;
        foreach (var server in options.Servers)
        {
            if (Length(name, server.Domain) > bestLength)
            {
                bestLength = Length(name, server.Domain);
                var domain = server.Address == ServerLine.StandardServers ? "" : server.Domain;
                best = (domain, server.Line, false, null);
            }
        }

        foreach (var entry in options.Addresses)
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

        var isPlain = name.Serial == 0 && names.SuffixText(name.Base).IndexOf('.', StringComparison.Ordinal)
            == names.SuffixText(name.Base).Length - 1;
        var matches = domain == ServerLine.NamesWithoutDots
            ? isPlain
            : names.IsAtOrUnder(name, NameTable.Normal(domain));
        return matches ? (domain == ServerLine.NamesWithoutDots ? 1 : domain.Length + 1) : 0;
    }

    private int[] Group(string domain) =>
    [
        .. Enumerable.Range(0, options.Servers.Count).Where(i =>
            string.Equals(options.Servers[i].Domain, domain, StringComparison.Ordinal)
            && options.Servers[i].Address is not (null or ServerLine.StandardServers)),
    ];
}
