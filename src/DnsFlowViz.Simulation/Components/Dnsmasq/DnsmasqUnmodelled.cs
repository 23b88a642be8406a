namespace DnsFlowViz.Simulation.Components.Dnsmasq;

/// <summary>Options dnsmasq really has and this model does not act on, with what they would do.</summary>
internal static class DnsmasqUnmodelled
{
    private static readonly string[] Modelled =
    [
        "server", "local", "rev-server", "address", "dns-forward-max", "cache-size", "neg-ttl", "log-queries",
        "strict-order", "all-servers", "no-resolv", "no-negcache", "domain-needed", "bogus-priv",
        "dns-loop-detect",
    ];

    private static readonly (string[] Names, string Would)[] Known =
    [
        (["conf-file", "conf-dir", "conf-script", "servers-file"], "reads further files"),
        (["resolv-file"], "takes the default servers from another file than resolv.conf"),
        (["no-poll"], "stops looking at resolv.conf for changes"),
        (["clear-on-reload"], "empties the cache when resolv.conf changes"),
        (["fast-dns-retry"],
            "sends a question again after a second without waiting for the client (2.88 and later)"),
        (["use-stale-cache"], "answers from the cache after the time to live has passed (2.88 and later)"),
        (["port-limit", "query-port", "min-port", "max-port"], "chooses the ports questions leave from"),
        (["max-tcp-connections"], "bounds the processes for TCP (2.90 and later)"),
        (["edns-packet-max"], "sets the largest UDP answer it offers to take"),
        (["min-cache-ttl", "max-cache-ttl", "max-ttl", "local-ttl", "auth-ttl"], "changes times to live"),
        (["cache-rr"], "caches further record types (2.90 and later)"),
        (["filter-A", "filter-AAAA", "filter-rr", "filterwin2k"], "filters answers by record type"),
        (["bogus-nxdomain", "ignore-address", "alias"], "changes or drops answers by their address"),
        (["stop-dns-rebind", "rebind-localhost-ok", "rebind-domain-ok"],
            "refuses answers with private addresses"),
        (["dnssec", "trust-anchor", "dnssec-check-unsigned", "dnssec-no-timecheck", "dnssec-timestamp",
            "dnssec-limits"],
            "makes dnsmasq check signatures itself, with DS and DNSKEY questions of its own"),
        (["proxy-dnssec"], "passes the upstream's verdict on signatures to the client"),
        (["add-mac", "add-subnet", "add-cpe-id", "strip-mac", "strip-subnet", "umbrella"],
            "adds or removes EDNS options, which also changes when it asks again"),
        (["conntrack", "connmark-allowlist", "connmark-allowlist-enable"],
            "copies firewall marks to the question sent on"),
        (["no-0x20-encode", "do-0x20-encode"], "scrambles letter case in questions (2.91 and later)"),
        (["port"], "chooses the port it answers on; here it answers on 53"),
        (["listen-address", "bind-interfaces", "bind-dynamic"],
            "can make a socket for every address, and releases up to 2.85 answer REFUSED when the socket "
            + "read before has taken the last slot; here it has one socket"),
        (["interface", "except-interface", "local-service", "no-dhcp-interface", "localise-queries"],
            "chooses where it answers; here it answers on its address"),
        (["no-hosts", "addn-hosts", "hostsdir", "host-record", "cname", "txt-record", "ptr-record",
            "srv-host",
            "mx-host", "mx-target", "selfmx", "localmx", "naptr-record", "caa-record", "dns-rr",
            "interface-name",
            "dynamic-host", "synth-domain", "expand-hosts", "domain", "read-ethers"],
            "adds or removes names it answers itself"),
        (["auth-zone", "auth-server", "auth-soa", "auth-sec-servers", "auth-peer"],
            "makes it authoritative for a zone"),
        (["log-facility", "log-async", "log-debug", "log-dhcp", "quiet-dhcp", "quiet-dhcp6", "quiet-ra",
            "quiet-tftp"],
            "chooses where and how much it logs"),
        (["user", "group", "pid-file", "keep-in-foreground", "no-daemon", "enable-dbus", "enable-ubus",
            "dumpfile",
            "dumpmask", "no-ident", "no-round-robin"],
            "is about the process, not about forwarding"),
        (["ipset", "nftset", "connmark"], "fills firewall sets from answers"),
        (["dhcp-range", "dhcp-host", "dhcp-option", "dhcp-boot", "dhcp-lease-max", "dhcp-leasefile",
            "dhcp-authoritative",
            "dhcp-script", "dhcp-mac", "dhcp-match", "dhcp-name-match", "dhcp-ignore", "dhcp-vendorclass",
            "dhcp-userclass",
            "dhcp-relay", "dhcp-fqdn", "dhcp-rapid-commit", "enable-ra", "ra-param", "enable-tftp",
            "tftp-root",
            "pxe-service", "pxe-prompt", "dhcp-sequential-ip", "no-ping", "leasefile-ro", "bootp-dynamic"],
            "is about DHCP or TFTP"),
    ];

    private static readonly Dictionary<string, string> ByName = Known
        .SelectMany(group => group.Names.Select(name => (name, group.Would)))
        .ToDictionary(entry => entry.name, entry => entry.Would, StringComparer.Ordinal);

    /// <summary>Every option name known here, for finding the one somebody meant.</summary>
    public static IReadOnlyList<string> AllKnown { get; } =
        [.. Modelled, .. Known.SelectMany(group => group.Names)];

    /// <summary>What the option would do, as the rest of a sentence; null when it is not known.</summary>
    public static string? Find(string option) => ByName.GetValueOrDefault(option);
}
