using DnsFlowViz.Simulation.ConfigText;

namespace DnsFlowViz.Simulation.Components.Consul;

/// <summary>Reads <c>recursors</c>: addresses with or without a port, each kept once.</summary>
internal static class ConsulRecursors
{
    /// <summary>Recursors one Consul may have here.</summary>
    public const int Most = 64;

    private const int DnsPort = 53;

    /// <summary>Reads the list into <paramref name="recursors"/>.</summary>
    public static void Read(JsonMember member, ConsulText text, List<Recursor> recursors)
    {
        if (member.Value.Kind != JsonPartKind.List)
        {
            text.Error(
                member.Value,
                $"recursors must be a list in brackets, and here stands {member.Value.Said}: "
                + "[\"10.88.10.3\"].");
            return;
        }

        foreach (var item in member.Value.Items)
        {
            if (ReadOne(item, text) is not { } recursor)
            {
                continue;
            }

            if (recursors.Exists(known => (known.Address, known.Port) == (recursor.Address, recursor.Port)))
            {
                text.Note(item, $"{item.Text} is in the list already; Consul keeps it once.");
                continue;
            }

            if (recursors.Count == Most)
            {
                text.Error(item, $"At most {Most} recursors are played here; take some away.");
                return;
            }

            recursors.Add(recursor);
        }
    }

    private static Recursor? ReadOne(JsonPart item, ConsulText text)
    {
        var said = item.Kind == JsonPartKind.Text ? item.Text : "";
        if (said.Contains("{{", StringComparison.Ordinal))
        {
            text.Note(item, "Address templates are not modelled; write the address itself.");
            return null;
        }

        if (AddressText.LooksLikeIpv6(said.Trim('[', ']')) || said.StartsWith('['))
        {
            text.Note(item, "IPv6 is not modelled; this recursor is left out.");
            return null;
        }

        var parts = said.Split(':');
        if (parts.Length > 2 || !AddressText.IsIpv4(parts[0]) || parts[0] == "0.0.0.0")
        {
            text.Error(
                item,
                "A recursor is an IPv4 address in quotes, with or without a port: \"10.88.10.3\" or "
                + "\"10.88.10.3:53\".");
            return null;
        }

        if (parts.Length == 1)
        {
            return new Recursor(parts[0], DnsPort, text.LineOf(item.Line));
        }

        if (AddressText.TryPort(parts[1], out var port))
        {
            return new Recursor(parts[0], port, text.LineOf(item.Line));
        }

        text.Error(item, $"\"{parts[1]}\" is not a port; write a number from 1 to 65535 after \":\".");
        return null;
    }
}
