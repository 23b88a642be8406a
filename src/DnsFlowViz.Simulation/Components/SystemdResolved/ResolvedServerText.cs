using DnsFlowViz.Simulation.ConfigText;

namespace DnsFlowViz.Simulation.Components.SystemdResolved;

/// <summary>Reads one entry of <c>DNS=</c>: <c>address[:port][%interface][#name]</c>.</summary>
internal static class ResolvedServerText
{
    private const int DnsPort = 53;

    /// <summary>Reads the entry; null, with a finding, when it is no server this model can ask.</summary>
    public static ResolvedServer? Read(ConfigLine line, ConfigWord word, FindingList findings)
    {
        var end = word.Text.AsSpan().IndexOfAny('%', '#');
        var said = end < 0 ? word.Text : word.Text[..end];
        if (end >= 0)
        {
            findings.Note(
                line.File,
                line.Line,
                word.Column + end,
                "\"%\" names an interface and \"#\" a certificate; this model does not act on them.");
        }

        var parts = said.Split(':');
        if (AddressText.LooksLikeIpv6(said) || said.StartsWith('['))
        {
            findings.Note(
                line.File,
                line.Line,
                word.Column,
                "IPv6 is not modelled; this server is left out.");
            return null;
        }

        if (parts.Length > 2 || !AddressText.IsIpv4(parts[0]))
        {
            findings.Error(
                line.File,
                line.Line,
                word.Column,
                $"\"{word.Text}\" is not an IPv4 address; write one such as 10.88.10.3.");
            return null;
        }

        if (parts.Length == 1)
        {
            return new ResolvedServer(parts[0], DnsPort, line);
        }

        if (AddressText.TryPort(parts[1], out var port))
        {
            return new ResolvedServer(parts[0], port, line);
        }

        findings.Error(
            line.File,
            line.Line,
            word.Column + parts[0].Length + 1,
            $"\"{parts[1]}\" is not a port; write a number from 1 to 65535 after \":\".");
        return null;
    }
}
