using DnsFlowViz.Simulation.Dns;

namespace DnsFlowViz.Simulation.Components.SystemdResolved;

/// <summary>Which further questions an unsigned answer leads to.</summary>
public static class HelperRules
{
    private static readonly string[] SinceV241 =
    [
        "10.in-addr.arpa.", "168.192.in-addr.arpa.", "d.f.ip6.arpa.",
        "corp.", "home.", "internal.", "intranet.", "lan.", "local.", "private.", "test.",
        .. Enumerable.Range(16, 16).Select(octet => $"{octet}.172.in-addr.arpa."),
    ];

    private static readonly string[] SinceV252 =
    [
        .. SinceV241, "home.arpa.", "ipv4only.arpa.",
        "170.0.0.192.in-addr.arpa.", "171.0.0.192.in-addr.arpa.",
    ];

    /// <summary>Domains that are never validated unless a file says otherwise.</summary>
    [Cites(
        "systemd-resolved", "src/resolve/resolved-dns-trust-anchor.c",
        "dns_trust_anchor_add_builtin_negative",
        Since = "241", Rule = "R15")]
    public static IReadOnlyList<string> BuiltInNegativeAnchors(ResolvedVersion version) =>
        version >= ResolvedVersion.V252 ? SinceV252 : SinceV241;

    /// <summary>
    /// The type that tells whether an answer had to be signed: for SOA, NS and DNSKEY the DS of the same
    /// name, for DS the parent's SOA, for all else the SOA of the same name.
    /// </summary>
    [Cites(
        "systemd-resolved", "src/resolve/resolved-dns-transaction.c", "dns_transaction_request_dnssec_keys",
        Since = "241", Rule = "R11")]
    public static RecordType HelperType(ResolvedVersion version, RecordType type) =>
        WalksUpByDs(version) || type is RecordType.SOA or RecordType.NS or RecordType.DNSKEY
            ? RecordType.DS
            : RecordType.SOA;

    /// <summary>
    /// From 252.25 on it does not look for the zone's SOA first: an unsigned answer leads to the DS of its
    /// own name, an empty DS to the parent's DS, up to the root, whose DS is a trust anchor.
    /// </summary>
    [Cites(
        "systemd-resolved", "src/resolve/resolved-dns-transaction.c", "dns_transaction_request_dnssec_keys",
        Since = "252.25", Rule = "R12")]
    public static bool WalksUpByDs(ResolvedVersion version) => version >= ResolvedVersion.V252;

    /// <summary>The helper of a DS question is asked at the parent's name.</summary>
    [Cites(
        "systemd-resolved", "src/resolve/resolved-dns-transaction.c", "dns_transaction_request_dnssec_keys",
        Since = "241", Rule = "R11")]
    public static bool HelperIsAtParent(RecordType type) => type == RecordType.DS;

    /// <summary>
    /// An unsigned SOA in a negative answer makes it ask for the DS of that SOA's own name too.
    /// </summary>
    [Cites(
        "systemd-resolved", "src/resolve/resolved-dns-transaction.c", "dns_transaction_request_dnssec_keys",
        Since = "241", Rule = "R11")]
    public static bool AsksForZoneOf(in Answer answer) => answer.HasSoa && !answer.HasRecords;

    /// <summary>
    /// A signed answer needs the key of its zone, and nothing else; the root's key needs the trust anchor
    /// only.
    /// </summary>
    [Cites(
        "systemd-resolved", "src/resolve/resolved-dns-transaction.c", "dns_transaction_request_dnssec_keys",
        Since = "241", Rule = "R11")]
    public static bool NeedsKey(RecordType type) => type != RecordType.DNSKEY;

    /// <summary>
    /// An unsigned answer under a validated helper had to be signed, or proven absent by a signed record.
    /// </summary>
    [Cites(
        "systemd-resolved", "src/resolve/resolved-dns-transaction.c", "dns_transaction_validate_dnssec",
        Since = "241", Rule = "R13")]
    public static bool HadToBeSigned(bool helperIsValidated) => helperIsValidated;

    /// <summary>The DS of the root is a trust anchor and is never asked for.</summary>
    [Cites(
        "systemd-resolved", "src/resolve/resolved-dns-trust-anchor.c", "dns_trust_anchor_lookup_positive",
        Since = "241", Rule = "R11")]
    public static bool IsTrustAnchor(string name, RecordType type) => type == RecordType.DS && name == ".";

    /// <summary>The root's own SOA, NS and DNSKEY are known to be signed.</summary>
    [Cites(
        "systemd-resolved", "src/resolve/resolved-dns-transaction.c", "dns_transaction_known_signed",
        Since = "241", Rule = "R14")]
    public static bool IsKnownSigned(string name, RecordType type) =>
        name == "." && type is (RecordType.SOA or RecordType.NS or RecordType.DNSKEY);
}
