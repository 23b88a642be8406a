namespace DnsFlowViz.Simulation.Tests.Redaction;

/// <summary>Each config file is redacted by its own grammar: keywords stay, names and comments go.</summary>
public sealed class FileRedactionTests
{
    [Fact]
    public void Of_dnsmasq_conf_only_values_change_and_no_line_moves()
    {
        var lines = RedactedText.File(
            "dnsmasq", "2.80", "dnsmasq.conf",
            "# the office in Ghent",
            "strict-order   # because of Piet",
            "server=/consul/ghent.acme.com/10.77.10.2#8600",
            "server=10.77.40.53@eth7",
            "rev-server=10.77.0.0/16,10.77.10.2",
            "address=/vault.acme.com/10.77.9.201",
            "dns-forward-max=300",
            "log-queries=extra",
            "bogus-priv");

        Assert.Equal(
            [
                "",
                "strict-order",
                "server=/consul/name-1.name-2.com/10.1.2.1#8600",
                "server=10.1.3.1@name-3",
                "rev-server=10.1.0.0/16,10.1.2.1",
                "address=/name-4.name-2.com/10.1.1.2",
                "dns-forward-max=300",
                "log-queries=extra",
                "bogus-priv",
            ],
            lines);
    }

    [Fact]
    public void A_reverse_zone_stays_the_zone_of_its_addresses()
    {
        var lines = RedactedText.File(
            "dnsmasq", "2.80", "dnsmasq.conf",
            "server=10.77.10.53",
            "server=/77.10.in-addr.arpa/10.77.10.53",
            "server=/53.10.77.10.in-addr.arpa/10.77.10.53",
            "rev-server=8.8.4.0/24,10.77.10.53",
            "server=/4.8.8.in-addr.arpa/10.77.10.53");

        Assert.Equal(
            [
                "server=10.1.2.1",
                "server=/1.10.in-addr.arpa/10.1.2.1",
                "server=/1.2.1.10.in-addr.arpa/10.1.2.1",
                "rev-server=203.0.113.0/24,10.1.2.1",
                "server=/113.0.203.in-addr.arpa/10.1.2.1",
            ],
            lines);
    }

    [Fact]
    public void A_domain_that_is_a_number_is_a_name_and_a_port_is_none()
    {
        var lines = RedactedText.File(
            "dnsmasq", "2.80", "dnsmasq.conf", "server=/4711/10.77.10.53#4711", "server=10.77.10.53");

        Assert.Equal("server=/name-1/10.1.2.1#4711", lines[0]);
    }

    [Fact]
    public void Private_addresses_stay_of_their_block_and_public_ones_become_examples()
    {
        var lines = RedactedText.File(
            "dnsmasq", "2.80", "dnsmasq.conf",
            "server=172.23.8.9", "server=192.168.178.1", "server=9.9.9.9", "server=149.112.112.112",
            "server=127.0.0.53", "server=0.0.0.0", "server=fd12:34::7");

        Assert.Equal(
            [
                "server=172.16.1.1", "server=192.168.1.1", "server=203.0.113.1", "server=198.51.100.1",
                "server=127.0.0.53", "server=0.0.0.0", "server=2001:db8::1",
            ],
            lines);
    }

    [Fact]
    public void Of_resolv_conf_servers_and_search_lists_change_and_options_stay()
    {
        var lines = RedactedText.File(
            "client", "", "resolv.conf",
            "; by Piet", "nameserver 10.77.10.53", "search ghent.acme.com 4711",
            "options timeout:2 attempts:3 rotate", "Piet was here");

        Assert.Equal(
            [
                "", "nameserver 10.1.2.1", "search name-1.name-2.com name-3",
                "options timeout:2 attempts:3 rotate", "",
            ],
            lines);
    }

    [Fact]
    public void Of_resolved_conf_servers_and_domains_change_and_settings_stay()
    {
        var lines = RedactedText.File(
            "systemd-resolved", "247", "resolved.conf",
            "[Resolve]", "# Piet", "DNS=10.77.10.53:53#dns.acme.com", "Domains=~consul ~acme.com ~.",
            "DNSSEC=allow-downgrade", "Cache=yes", "[Piet]", "Piet=1");

        Assert.Equal(
            [
                "[Resolve]", "", "DNS=10.1.2.1:53#name-1.name-2.com", "Domains=~consul ~name-2.com ~.",
                "DNSSEC=allow-downgrade", "Cache=yes", "[Other]", "",
            ],
            lines);
    }

    [Fact]
    public void Of_consul_json_strings_change_and_keys_and_times_stay()
    {
        var lines = RedactedText.File(
            "consul", "1.8.7", "consul.json",
            "{",
            "  \"domain\": \"acme\", \"datacenter\": \"ghent\", \"client_addr\": \"10.77.9.200\",",
            "  \"recursors\": [\"10.77.10.53:53\"],",
            "  \"dns_config\": { \"recursor_timeout\": \"5s\",",
            "    \"service_ttl\": { \"vault\": \"10s\" } },",
            "  \"services\": [ { \"name\": \"v\\u0061ult\", \"address\": \"10.77.9.201\" } ]",
            "}");

        Assert.Equal(
            [
                "{",
                "  \"domain\": \"name-1\", \"datacenter\": \"name-2\", \"client_addr\": \"10.1.1.1\",",
                "  \"recursors\": [\"10.1.2.1:53\"],",
                "  \"dns_config\": { \"recursor_timeout\": \"5s\",",
                "    \"service_ttl\": { \"name-3\": \"10s\" } },",
                "  \"services\": [ { \"name\": \"name-3\", \"address\": \"10.1.1.2\" } ]",
                "}",
            ],
            lines);
    }

    [Fact]
    public void Of_consul_hcl_comments_go_and_no_line_moves()
    {
        var lines = RedactedText.File(
            "consul", "1.8.7", "consul.hcl",
            "# Piet", "domain = \"acme\" // Piet", "/* Piet", "   and Jan */ node_name = \"box\"",
            "recursors = [\"10.77.10.53\"]", "service { name = \"vault\" address = \"10.77.9.201\" }");

        Assert.Equal(
            [
                "", "domain = \"name-1\" ", "", " node_name = \"name-2\"",
                "recursors = [\"10.1.2.1\"]", "service { name = \"name-3\" address = \"10.1.1.2\" }",
            ],
            lines);
    }

    [Fact]
    public void A_file_that_nobody_reads_keeps_nothing_but_its_lines()
    {
        var text = RedactedText.Of(RedactedText.With("client", "", "acme-hosts", "10.77.9.1 vault", "Piet"));

        Assert.Contains("\"files\": { \"file-1\": [\"\", \"\"] }", text, StringComparison.Ordinal);
    }
}
