namespace DnsFlowViz.Reports.Fuzzing.Texts;

/// <summary>The texts people hand in.</summary>
public enum TextKind
{
    /// <summary>A whole scenario file, with config texts in it.</summary>
    Scenario,

    /// <summary>dnsmasq.conf.</summary>
    Dnsmasq,

    /// <summary>resolv.conf, read by dnsmasq and by a plain client.</summary>
    Resolv,

    /// <summary>resolved.conf.</summary>
    Resolved,

    /// <summary>consul.json.</summary>
    ConsulJson,

    /// <summary>consul.hcl.</summary>
    ConsulHcl,

    /// <summary>upstream.json.</summary>
    Upstream,
}
