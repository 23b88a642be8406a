using System.Text;
using System.Text.Json;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Scenarios;

namespace DnsFlowViz.Reports.Fidelity;

/// <summary>Writes the scenario of one run as JSON.</summary>
internal static class LabScenarioText
{
    private const string UsualConsul = "1.8.7";
    private const int MostIdLetters = 60;

    public static string Write(LabSetup setup)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteNumber("version", 1);
            json.WriteString("id", IdOf(setup.Meta.Scenario));
            json.WriteString("title", setup.Meta.Scenario.Length is > 0 and <= 200
                ? setup.Meta.Scenario
                : "A laboratory run");
            json.WriteString("telling", ScenarioFormat.AsMeasured);
            json.WriteNumber("horizonUs", setup.Clock.HorizonUs);
            json.WriteNumber("seed", setup.Seed);
            WriteNodes(json, setup);
            WriteLinks(json, setup);
            WriteLoads(json, setup);
            WriteTriggers(json, setup);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    /// <summary>The experiment's name in the characters an id may have.</summary>
    public static string IdOf(string name)
    {
        var letters = name.ToLowerInvariant()
            .Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-');
        var id = new string([.. letters.Take(MostIdLetters)]).Trim('-');
        return id.Length > 0 ? id : "lab";
    }

    private static void WriteNodes(Utf8JsonWriter json, LabSetup setup)
    {
        json.WriteStartArray("nodes");
        WriteLaptop(json, setup);
        WriteNode(json, "load", NodeKind.Client, "", LabHosts.LoadAddress, [("resolv.conf", Resolv(setup))]);
        foreach (var (id, kind, _, address) in setup.Hosts.All())
        {
            var (version, files) = kind switch
            {
                NodeKind.Dnsmasq => (setup.Meta.DnsmasqVersion, DnsmasqFiles(setup)),
                NodeKind.Consul => (
                    setup.Meta.ConsulVersion.Length > 0 ? setup.Meta.ConsulVersion : UsualConsul,
                    [("consul.json", LabConsulText.Write(setup.Meta, address, setup.Meta.Recursors))]),
                _ => ("", UpstreamFiles(setup)),
            };
            WriteNode(json, id, kind, version, address, files);
        }

        json.WriteEndArray();
    }

    private static void WriteLaptop(Utf8JsonWriter json, LabSetup setup)
    {
        if (setup.Resolver is null)
        {
            WriteNode(
                json, "laptop", NodeKind.Client, "", LabHosts.LaptopAddress,
                [("resolv.conf", Resolv(setup))]);
            return;
        }

        var text = $"[Resolve]\nDNS={setup.Hosts.Dnsmasq[0]}\nDomains=~consul\n"
            + $"DNSSEC={setup.Resolver.Dnssec}\n";
        WriteNode(
            json, "laptop", NodeKind.SystemdResolved, setup.Resolver.Version, LabHosts.LaptopAddress,
            [("resolved.conf", text)]);
    }

    private static string Resolv(LabSetup setup) => $"nameserver {setup.Hosts.Dnsmasq[0]}\n";

    private static (string Name, string Text)[] DnsmasqFiles(LabSetup setup)
    {
        var main = ("dnsmasq.conf", string.Join('\n', setup.Dnsmasq.Lines) + "\n");
        return setup.Dnsmasq.ReadsResolvConf
            ? [main, ("resolv.conf", $"nameserver {LabHosts.UpstreamAddress}\n")]
            : [main];
    }

    private static (string Name, string Text)[] UpstreamFiles(LabSetup setup)
    {
        var us = (long)(setup.Meta.UpstreamDelayMs * 1_000);
        return [("upstream.json", FormattableString.Invariant($"{{ \"answerAfterUs\": {us} }}"))];
    }

    private static void WriteNode(
        Utf8JsonWriter json, string id, string kind, string version, string address,
        (string Name, string Text)[] files)
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteString("kind", kind);
        json.WriteString("title", TitleOf(id));
        if (version.Length > 0)
        {
            json.WriteString("version", version);
        }

        json.WriteString("address", address);
        var (x, y) = PlaceOf(id);
        json.WriteNumber("x", x);
        json.WriteNumber("y", y);
        json.WriteStartObject("files");
        foreach (var (name, text) in files)
        {
            json.WriteString(name, text);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string TitleOf(string id) => id switch
    {
        "laptop" => "Laptop",
        "load" => "Other clients",
        "consul" => "Consul",
        "consul-2" => "Second Consul",
        "dnsmasq-2" => "Second dnsmasq",
        "upstream" => "Internet DNS",
        _ => id,
    };

    /// <summary>Where a node stands on the stage, in its units; as in the shipped scenarios.</summary>
    private static (int X, int Y) PlaceOf(string id) => id switch
    {
        "laptop" => (24, 36),
        "load" => (24, 352),
        "dnsmasq" => (328, 44),
        "consul" => (836, 72),
        "consul-2" => (836, 520),
        "dnsmasq-2" => (328, 584),
        "upstream" => (328, 520),
        _ => (0, 0),
    };

    private static void WriteLinks(Utf8JsonWriter json, LabSetup setup)
    {
        var ends = setup.Hosts.All().Select(host => (host.Id, host.Host))
            .Prepend(("load", "laptop")).Prepend(("laptop", "laptop")).ToList();
        json.WriteStartArray("links");
        for (var i = 0; i < ends.Count; i++)
        {
            for (var j = i + 1; j < ends.Count; j++)
            {
                if (!Talk(setup, ends[i].Item1, ends[j].Item1))
                {
                    continue;
                }

                json.WriteStartObject();
                json.WriteString("from", ends[i].Item1);
                json.WriteString("to", ends[j].Item1);
                json.WriteNumber("oneWayUs", LabLinks.OneWayUs(setup.Meta, ends[i].Item2, ends[j].Item2));
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
    }

    /// <summary>
    /// Everybody talks to a dnsmasq and to nobody else, but for a Consul whose recursor is the upstream.
    /// </summary>
    private static bool Talk(LabSetup setup, string one, string other) =>
        one.StartsWith("dnsmasq", StringComparison.Ordinal)
        || other.StartsWith("dnsmasq", StringComparison.Ordinal)
        || (one.StartsWith("consul", StringComparison.Ordinal)
            && other.StartsWith("upstream", StringComparison.Ordinal)
            && setup.Meta.Recursors.Contains(LabHosts.UpstreamAddress));

    private static void WriteLoads(Utf8JsonWriter json, LabSetup setup)
    {
        json.WriteStartArray("workloads");
        foreach (var (kind, rate) in new[] { ("ext", setup.Meta.ExtRate), ("svc", setup.Meta.SvcRate) })
        {
            if (rate * 1_000 >= 1)
            {
                json.WriteStartObject();
                json.WriteString("name", kind);
                json.WriteString("client", "once");
                json.WriteString("kind", kind);
                json.WriteNumber("perSecondMilli", (long)(rate * 1_000));
                json.WriteString("from", "load");
                json.WriteString("to", "dnsmasq");
                json.WriteNumber("startUs", setup.Clock.LoadStartUs);
                json.WriteNumber("endUs", setup.Clock.LoadEndUs);
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
    }

    private static void WriteTriggers(Utf8JsonWriter json, LabSetup setup)
    {
        json.WriteStartArray("triggers");
        foreach (var trigger in setup.Triggers)
        {
            json.WriteStartObject();
            json.WriteNumber("atUs", trigger.AtUs);
            json.WriteString("do", trigger.Do);
            json.WriteString("node", trigger.Node);
            WriteOptional(json, "name", trigger.Name);
            WriteOptional(json, "type", trigger.Type);
            WriteOptional(json, "file", trigger.File);
            WriteOptional(json, "text", trigger.Text);
            WriteOptional(json, "edns", trigger.Edns);
            WriteOptional(json, "tries", trigger.Tries);
            WriteOptional(json, "waitUs", trigger.WaitUs);
            WriteOptional(json, "downtimeUs", trigger.DowntimeUs);
            WriteOptional(json, "version", trigger.Version);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteOptional(Utf8JsonWriter json, string name, long? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
    }

    private static void WriteOptional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
