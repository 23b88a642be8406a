using DnsFlowViz.Simulation.ConfigText;

namespace DnsFlowViz.Simulation.Components.Dnsmasq;

/// <summary>
/// Reads the values of <c>server=</c>, <c>local=</c>, <c>rev-server=</c> and <c>address=</c>.
/// </summary>
internal static class DnsmasqServerText
{
    /// <summary>The port a server has when the line names none.</summary>
    public const int DnsPort = 53;

    /// <summary>
    /// Reads <c>[/domain/[domain/…]][address[#port]]</c>: one server per domain, in the order of the text.
    /// </summary>
    public static IReadOnlyList<ServerLine> ReadServers(DnsmasqLine line, FindingList findings)
    {
        var (domains, rest) = ReadDomains(line, findings);
        if (domains is null)
        {
            return [];
        }

        if (rest.Text.Length > 0 && rest.Text != ServerLine.StandardServers)
        {
            return ReadTarget(line, rest, findings) is var (address, port)
                ? [.. domains.DefaultIfEmpty("").Select(To(address, port, line))]
                : [];
        }

        if (domains.Count == 0)
        {
            Error(
                line,
                line.ValueColumn,
                findings,
                $"{line.Key} needs an address or a domain between slashes: {line.Key}=/consul/10.88.10.2.");
            return [];
        }

        var goesTo = rest.Text.Length == 0 ? null : ServerLine.StandardServers;
        return [.. domains.Select(domain => new ServerLine(domain, goesTo, DnsPort, line.Line))];
    }

    /// <summary>Reads <c>address[/length],server[#port]</c> into the reverse zone of that network.</summary>
    public static IReadOnlyList<ServerLine> ReadReverse(DnsmasqLine line, FindingList findings)
    {
        var value = line.Value ?? "";
        var comma = value.IndexOf(',', StringComparison.Ordinal);
        var network = (comma < 0 ? value : value[..comma]).Split('/');
        var length = network.Length > 1 ? network[1] : "32";
        if (comma < 0
            || network.Length > 2
            || !AddressText.IsIpv4(network[0])
            || length is not ("8" or "16" or "24" or "32"))
        {
            Error(
                line,
                line.ValueColumn,
                findings,
                "rev-server takes a network of 8, 16, 24 or 32 bits and a server: "
                + "rev-server=10.0.0.0/8,10.88.10.2.");
            return [];
        }

        var kept = network[0].Split('.').Take(length switch { "8" => 1, "16" => 2, "24" => 3, _ => 4 });
        var domain = string.Join('.', kept.Reverse()) + ".in-addr.arpa";
        var target = new ConfigWord(value[(comma + 1)..], line.ValueColumn + comma + 1);
        return ReadTarget(line, target, findings) is var (address, port)
            ? [new ServerLine(domain, address, port, line.Line)]
            : [];
    }

    /// <summary>Reads <c>/domain/[domain/…][address]</c>: one fixed answer per domain.</summary>
    public static IReadOnlyList<FixedAddress> ReadAddresses(DnsmasqLine line, FindingList findings)
    {
        var (domains, rest) = ReadDomains(line, findings);
        if (domains is null)
        {
            return [];
        }

        if (domains.Count == 0)
        {
            Error(
                line,
                line.ValueColumn,
                findings,
                "address needs a domain between slashes: address=/example.test/10.0.0.1.");
            return [];
        }

        if (AddressText.LooksLikeIpv6(rest.Text))
        {
            findings.Note(
                line.Line.File,
                line.Line.Line,
                rest.Column,
                "IPv6 is not modelled; this address is left out.");
            return [];
        }

        if (rest.Text is not ("" or "#") && !AddressText.IsIpv4(rest.Text))
        {
            Error(
                line,
                rest.Column,
                findings,
                $"\"{rest.Text}\" is not an IPv4 address; write one such as 10.0.0.1.");
            return [];
        }

        var address = rest.Text.Length == 0 ? null : rest.Text;
        return [.. domains.Select(domain => new FixedAddress(domain, address, line.Line))];
    }

    // The domains between slashes, and what follows the last slash; no list when one of them is not a domain.
    private static (List<string>? Domains, ConfigWord Behind) ReadDomains(
        DnsmasqLine line,
        FindingList findings)
    {
        var value = line.Value ?? "";
        if (!value.StartsWith('/'))
        {
            return ([], new ConfigWord(value, line.ValueColumn));
        }

        var last = value.LastIndexOf('/');
        var rest = new ConfigWord(value[(last + 1)..], line.ValueColumn + last + 1);
        if (last == 0)
        {
            Error(
                line,
                line.ValueColumn,
                findings,
                "A domain stands between two slashes: /consul/; close it with a slash.");
            return (null, rest);
        }

        var domains = new List<string>();
        var column = line.ValueColumn + 1;
        foreach (var part in value[1..last].Split('/'))
        {
            if (ReadDomain(line, new ConfigWord(part, column), findings) is not { } domain)
            {
                return (null, rest);
            }

            domains.Add(domain);
            column += part.Length + 1;
        }

        return (domains, rest);
    }

    private static string? ReadDomain(DnsmasqLine line, ConfigWord part, FindingList findings)
    {
        if (part.Text is "" or "#")
        {
            return part.Text.Length == 0 ? ServerLine.NamesWithoutDots : "";
        }

        var star = part.Text.StartsWith('*') ? "*" : "";
        var name = part.Text[star.Length..];
        if (star.Length > 0 && name.Length == 0)
        {
            return "";
        }

        // Leading dots mean nothing: a domain always stands for itself and all names under it. Behind a star
        // a dot is part of what the name must end in.
        var dot = star.Length > 0 && name.StartsWith('.') ? "." : "";
        if (DomainText.TryRead(dot.Length > 0 ? name[1..] : name.TrimStart('.'), out var domain))
        {
            return star + dot + domain;
        }

        Error(
            line,
            part.Column,
            findings,
            $"\"{part.Text}\" is not a domain name; write one such as consul between the slashes.");
        return null;
    }

    private static Func<string, ServerLine> To(string address, int port, DnsmasqLine line) =>
        domain => new ServerLine(domain, address, port, line.Line);

    private static (string Address, int Port)? ReadTarget(
        DnsmasqLine line,
        ConfigWord target,
        FindingList findings)
    {
        var at = target.Text.IndexOf('@', StringComparison.Ordinal);
        if (at >= 0)
        {
            findings.Note(
                line.Line.File,
                line.Line.Line,
                target.Column + at,
                "\"@\" chooses the interface or source address the question leaves from; this model "
                + "does not act on it.");
        }

        var parts = (at < 0 ? target.Text : target.Text[..at]).Split('#');
        if (AddressText.LooksLikeIpv6(parts[0]))
        {
            findings.Note(
                line.Line.File,
                line.Line.Line,
                target.Column,
                "IPv6 is not modelled; this server is left out.");
            return null;
        }

        if (parts.Length > 2 || !AddressText.IsIpv4(parts[0]))
        {
            Error(
                line,
                target.Column,
                findings,
                $"\"{target.Text}\" is not an IPv4 address; write one such as 10.88.10.2 or "
                + "10.88.10.2#8600.");
            return null;
        }

        if (parts.Length == 1)
        {
            return (parts[0], DnsPort);
        }

        if (AddressText.TryPort(parts[1], out var port))
        {
            return (parts[0], port);
        }

        Error(
            line,
            target.Column + parts[0].Length + 1,
            findings,
            $"\"{parts[1]}\" is not a port; write a number from 1 to 65535 after \"#\".");
        return null;
    }

    private static void Error(DnsmasqLine line, int column, FindingList findings, string message) =>
        findings.Error(line.Line.File, line.Line.Line, column, message);
}
