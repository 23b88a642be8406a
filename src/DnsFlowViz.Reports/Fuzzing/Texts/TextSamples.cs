namespace DnsFlowViz.Reports.Fuzzing.Texts;

/// <summary>Sound config texts that hold most of what the readers know, to be spoilt.</summary>
internal static class TextSamples
{
    /// <summary>A text of a kind that is no scenario.</summary>
    public static string Of(TextKind kind) => kind switch
    {
        TextKind.Dnsmasq => Dnsmasq,
        TextKind.Resolv => Resolv,
        TextKind.Resolved => Resolved,
        TextKind.ConsulJson => ConsulJson,
        TextKind.ConsulHcl => ConsulHcl,
        _ => "{\n  \"answerAfterUs\": 10000\n}\n",
    };

    private const string Dnsmasq =
        """
        # The forwarder of the machine.
        no-resolv
        strict-order
        dns-forward-max=150
        cache-size=1000
        neg-ttl=60
        server=/consul/10.88.10.2#8600
        server=/a.example/b.example/10.88.40.53@eth0
        local=/home/
        rev-server=10.0.0.0/8,10.88.10.2
        address=/fixed.example/10.0.0.1
        server=/*.star.example/#
        server=10.88.40.53
        log-queries=extra
        fast-dns-retry=1000,10000
        domain-needed
        bogus-priv
        dhcp-range=10.0.0.5,10.0.0.9 # not modelled
        """;

    private const string Resolv =
        """
        # who to ask
        search example.com
        nameserver 10.88.10.3
        nameserver 2001:db8::1
        nameserver 10.88.10.4
        options timeout:2 attempts:3 rotate ndots:2
        sortlist 10.0.0.0
        """;

    private const string Resolved =
        """
        [Resolve]
        DNS=10.88.10.3 10.88.10.4:5353%eth0#dns.example
        Domains=~consul example.com ~.
        DNSSEC=allow-downgrade
        Cache=no-negative
        FallbackDNS=9.9.9.9
        ; the rest
        [Other]
        Key=value
        """;

    private const string ConsulJson =
        """
        {
          "domain": "consul.", "alt_domain": "corp", "node_name": "c1", "datacenter": "dc1",
          "client_addr": "10.88.10.2 127.0.0.1",
          "ports": { "dns": 53, "http": 8500 },
          "addresses": { "dns": "10.88.10.2" },
          "recursors": ["10.88.10.3", "10.88.10.4:5353", "10.88.10.3:53"],
          "dns_config": {
            "recursor_timeout": "1m1.5s", "recursor_strategy": "random", "only_passing": true,
            "soa": { "min_ttl": 30, "retry": 5 }, "service_ttl": { "*": "10s", "web": "5s" }
          },
          "experiments": ["v2dns"],
          "service": { "name": "xyz", "address": "10.88.20.17", "checks": [{ "args": ["true"] }] },
          "services": [{ "name": "abc", "address": "10.88.20.18" }, { "name": "def", "port": 80 }]
        }
        """;

    private const string ConsulHcl =
        """
        # The agent.
        domain = "consul."
        alt_domain = "corp", node_name = "c\u0031"
        client_addr = "10.88.10.2 127.0.0.1"
        ports { dns = 53, http = 8500 }
        "addresses" = { "dns" = "10.88.10.2" }
        recursors = [
          "10.88.10.3", // the forwarder
          "10.88.10.4:5353",
        ]
        dns_config {
          recursor_timeout = "1m1.5s" /* long */
          recursor_strategy = "random"
          only_passing = true
          soa { min_ttl = 30 }
          service_ttl { "*" = "10s" }
        }
        experiments = ["v2dns"]
        service { name = "xyz" address = "10.88.20.17" }
        services { name = "abc" address = "10.88.20.18" }
        services { name = "def" port = 80 }
        watches { type = "key" handler = <<-END
          cat
            >/dev/null
          END
        }
        """;
}
