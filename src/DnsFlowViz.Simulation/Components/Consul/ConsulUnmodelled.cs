namespace DnsFlowViz.Simulation.Components.Consul;

/// <summary>Keys Consul really has and this model does not act on, with what they would do.</summary>
internal static class ConsulUnmodelled
{
    private static readonly Dictionary<string, string[]> Modelled = new(StringComparer.Ordinal)
    {
        [""] =
        [
            "domain", "alt_domain", "recursors", "client_addr", "addresses", "ports", "dns_config", "service",
            "services", "node_name", "experiments",
        ],
        ["ports"] = ["dns"],
        ["addresses"] = ["dns"],
        ["dns_config"] = ["recursor_timeout", "recursor_strategy", "soa", "service_ttl"],
        ["dns_config.soa"] = ["min_ttl"],
        ["dns_config.service_ttl"] = ["*"],
        ["service"] = ["name", "address"],
    };

    private static readonly (string Parent, string[] Names, string Would)[] Known =
    [
        ("", ["bind_addr", "advertise_addr", "datacenter", "primary_datacenter", "server", "bootstrap",
            "bootstrap_expect",
            "retry_join", "retry_join_wan", "start_join", "rejoin_after_leave", "leave_on_terminate",
            "skip_leave_on_interrupt", "raft_protocol", "autopilot", "performance", "node_id", "node_meta"],
            "is about the cluster behind the answers"),
        ("", ["data_dir", "log_level", "log_file", "log_json", "enable_syslog", "pid_file",
            "disable_update_check", "telemetry",
            "ui", "ui_config", "limits", "watches", "enable_debug"],
            "is about the process, not about DNS"),
        ("", ["acl", "encrypt", "encrypt_verify_incoming", "encrypt_verify_outgoing", "verify_incoming",
            "verify_outgoing",
            "verify_server_hostname", "ca_file", "cert_file", "key_file", "tls", "auto_encrypt", "connect",
            "http_config"],
            "is about who may talk to it"),
        ("", ["check", "checks", "enable_script_checks", "enable_local_script_checks"],
            "takes failing instances out of the answers"),
        ("", ["recursor"], "is the very old form of recursors; write recursors as a list"),
        ("dns_config", ["node_ttl"], "lets others keep the answers about nodes"),
        ("dns_config", ["allow_stale", "max_stale", "use_cache", "cache_max_age"],
            "chooses how old an answer may be"),
        ("dns_config", ["udp_answer_limit", "a_record_limit", "enable_truncate"],
            "bounds the records in an answer"),
        ("dns_config", ["only_passing"], "leaves out instances with warnings"),
        ("dns_config", ["disable_compression", "enable_additional_node_meta_txt", "prefer_namespace"],
            "changes the form of answers"),
        ("dns_config.soa", ["refresh", "retry", "expire"],
            "fills a number of the SOA record that no resolver here reads"),
        ("ports", ["http", "https", "grpc", "grpc_tls", "serf_lan", "serf_wan", "server",
            "sidecar_min_port", "sidecar_max_port",
            "expose_min_port", "expose_max_port"],
            "is about other ports than DNS"),
        ("addresses", ["http", "https", "grpc", "grpc_tls"], "is about other ports than DNS"),
        ("service", ["id"], "tells instances of one name apart"),
        ("service", ["port", "tags", "weights"], "shows in SRV answers and tagged names"),
        ("service", ["check", "checks"], "takes a failing instance out of the answers"),
        ("service", ["meta", "token", "enable_tag_override", "kind", "proxy", "connect", "tagged_addresses",
            "namespace"],
            "is about the catalog, not about the plain address"),
    ];

    private static readonly Dictionary<(string Parent, string Name), string> ByName = Known
        .SelectMany(group => group.Names.Select(name => (Key: (group.Parent, name), group.Would)))
        .ToDictionary(entry => entry.Key, entry => entry.Would);

    /// <summary>Every key known in an object, for finding the one somebody meant.</summary>
    public static IReadOnlyCollection<string> KnownIn(string parent) =>
    [
        .. Modelled.GetValueOrDefault(parent, []),
        .. Known.Where(group => group.Parent == parent).SelectMany(group => group.Names),
    ];

    /// <summary>What a key would do, as the rest of a sentence; null when it is not known.</summary>
    public static string? Find(string parent, string name) => parent == "dns_config.service_ttl"
        ? "lets others keep the answers about services of that name"
        : ByName.GetValueOrDefault((parent, name));
}
