using DnsFlowViz.Simulation.ConfigText;

namespace DnsFlowViz.Simulation.Components.Consul;

/// <summary>
/// One reading of a Consul's config, whichever its format: takes key after key and keeps what they come to.
/// </summary>
internal sealed class ConsulReading
{
    private const long LongestTimeoutNs = 3_600_000_000_000;

    private static readonly ConsulVersion FirstWithAltDomain = ConsulVersion.Release(5, 2);

    private readonly ConsulText _text;
    private readonly List<Recursor> _recursors = [];
    private readonly List<ServiceInstance> _services = [];
    private ConsulOptions _options;

    public ConsulReading(ConsulOptions defaults, ConsulText text)
    {
        _options = defaults;
        _text = text;
    }

    /// <summary>Reads the whole config.</summary>
    public ParsedConfig<ConsulOptions> Read(JsonPart root)
    {
        foreach (var (member, value) in _text.MembersOf(root, "The config"))
        {
            TakeTop(member, value);
        }

        var options = _options with { Recursors = _recursors, Services = _services };
        return new ParsedConfig<ConsulOptions>(options, _text.Findings.ToArray());
    }

    private void TakeTop(JsonMember member, JsonPart value)
    {
        switch (member.Name)
        {
            case "domain" when _text.Domain(member) is { } domain:
                _options = _options with { Domain = domain };
                break;
            case "alt_domain":
                TakeAltDomain(member);
                break;
            case "experiments":
                TakeExperiments(member);
                break;
            case "node_name" when _text.Text(member) is { } name:
                _options = _options with { NodeName = name };
                break;
            case "client_addr":
                TakeClientAddress(member);
                break;
            case "recursors":
                ConsulRecursors.Read(member, _text, _recursors);
                break;
            case "ports":
                ForEach(member, TakePort);
                break;
            case "addresses":
                ForEach(member, TakeAddress);
                break;
            case "dns_config":
                ForEach(member, TakeDns);
                break;
            case "service":
                ConsulServices.ReadOne(value, _text, _services);
                break;
            case "services":
                ConsulServices.ReadAll(member, _text, _services);
                break;
            case "domain" or "node_name":
                break;
            default:
                _text.SayUnmodelled("", member);
                break;
        }
    }

    private void TakeAltDomain(JsonMember member)
    {
        if (member.Value is { Kind: JsonPartKind.Text, Text: "" })
        {
            return;
        }

        if (_options.Version < FirstWithAltDomain)
        {
            _text.Note(member.Value, $"Consul knows alt_domain from {FirstWithAltDomain} on.");
        }
        else if (_text.Domain(member) is { } domain)
        {
            _options = _options with { AltDomain = domain };
        }
    }

    private void TakeExperiments(JsonMember member)
    {
        if (member.Value.Kind != JsonPartKind.List
            || !member.Value.Items.TrueForAll(item => item.Kind == JsonPartKind.Text))
        {
            _text.Error(member.Value, "experiments must be a list of strings: [\"v2dns\"].");
            return;
        }

        string[] words = [.. member.Value.Items.Select(item => item.Text)];
        _options = _options with { Experiments = words };
        var isUsed = ConsulRules.UsesRouter(_options.Version, words);
        if (isUsed == ConsulRules.UsesRouter(_options.Version, []))
        {
            _text.Note(member.Value, $"These change nothing in the DNS of {_options.Version}.");
        }
    }

    private void ForEach(JsonMember parent, Action<JsonMember> take)
    {
        foreach (var (member, _) in _text.MembersOf(parent.Value, parent.Name))
        {
            take(member);
        }
    }

    private void TakePort(JsonMember member)
    {
        if (member.Name != "dns")
        {
            _text.SayUnmodelled("ports", member);
        }
        else if (member.Value is { Kind: JsonPartKind.Number, Text: "-1" })
        {
            _options = _options with { DnsPort = -1 };
        }
        else if (member.Value.Kind == JsonPartKind.Number
            && AddressText.TryPort(member.Value.Text, out var port))
        {
            _options = _options with { DnsPort = port };
        }
        else
        {
            _text.Error(member.Value, "ports.dns takes a port from 1 to 65535, or -1 to switch DNS off.");
        }
    }

    private void TakeAddress(JsonMember member)
    {
        if (member.Name == "dns")
        {
            TakeClientAddress(member);
        }
        else
        {
            _text.SayUnmodelled("addresses", member);
        }
    }

    private void TakeClientAddress(JsonMember member)
    {
        if (_text.Text(member) is not { } said)
        {
            return;
        }

        var first = said.Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault("");
        if (said.Contains("{{", StringComparison.Ordinal))
        {
            _text.Note(member.Value, "Address templates are not modelled; write the address itself.");
        }
        else if (AddressText.IsIpv4(first))
        {
            _options = _options with { ClientAddr = first };
        }
        else
        {
            _text.Error(member.Value, $"{member.Name} takes an IPv4 address, such as 10.88.10.2 or 0.0.0.0.");
        }
    }

    private void TakeDns(JsonMember member)
    {
        switch (member.Name)
        {
            case "recursor_timeout":
                TakeRecursorTimeout(member);
                break;
            case "recursor_strategy":
                TakeRecursorStrategy(member);
                break;
            case "soa":
                ForEach(member, TakeSoa);
                break;
            case "service_ttl":
                ForEach(member, TakeServiceTtl);
                break;
            default:
                _text.SayUnmodelled("dns_config", member);
                break;
        }
    }

    private void TakeRecursorTimeout(JsonMember member)
    {
        if (_text.Duration(member) is not { } nanoseconds)
        {
            return;
        }

        if (nanoseconds is <= 0 or > LongestTimeoutNs)
        {
            _text.Error(
                member.Value,
                "recursor_timeout must be more than 0 and at most 1h; Consul's own default is \"2s\".");
            return;
        }

        _options = _options with
        {
            RecursorTimeoutNs = nanoseconds,
            RecursorTimeoutLine = _text.LineOf(member.Line),
        };
    }

    private void TakeRecursorStrategy(JsonMember member)
    {
        if (_text.Text(member) is not { } said)
        {
            return;
        }

        if (said is not (ConsulOptions.RandomStrategy or ConsulOptions.SequentialStrategy))
        {
            _text.Error(
                member.Value,
                $"recursor_strategy is \"{ConsulOptions.SequentialStrategy}\" or "
                + $"\"{ConsulOptions.RandomStrategy}\".");
            return;
        }

        _options = _options with { RecursorStrategy = said };
        if (!ConsulRules.DrawsRecursors(_options.Version, said) && said == ConsulOptions.RandomStrategy)
        {
            _text.Note(
                member.Value,
                $"Consul knows recursor_strategy from 1.11 on; {_options.Version} keeps the list's order.");
        }
    }

    private void TakeSoa(JsonMember member)
    {
        if (member.Name != "min_ttl")
        {
            _text.SayUnmodelled("dns_config.soa", member);
        }
        else if (member.Value.Kind == JsonPartKind.Number
            && AddressText.TryNumber(member.Value.Text, int.MaxValue, out var seconds))
        {
            _options = _options with { SoaMinTtlSeconds = seconds };
        }
        else
        {
            _text.Error(member.Value, "min_ttl takes whole seconds as a number, such as 0 or 30.");
        }
    }

    private void TakeServiceTtl(JsonMember member)
    {
        if (member.Name != "*")
        {
            _text.SayUnmodelled("dns_config.service_ttl", member);
        }
        else if (_text.Duration(member) is { } nanoseconds)
        {
            _options = _options with { ServiceTtlSeconds = (int)(nanoseconds / 1_000_000_000) };
        }
    }
}
