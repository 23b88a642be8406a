using System.Text.Json;
using System.Text.RegularExpressions;

namespace DnsFlowViz.Reports.Fidelity;

/// <summary>Reads the part of a laboratory file that says how the experiment was set up.</summary>
internal static partial class LabMetaReader
{
    private const double LongestS = 3_000;

    /// <summary>Fields that are read, and those that only describe the machine.</summary>
    private static readonly string[] Known =
    [
        "scenario", "note", "dnsmasq_version", "consul_version", "kernel", "link", "one_way_delay_us",
        "upstream_delay_ms", "recursors", "recursor_timeout", "recursor_strategy", "consul_argv", "trigger",
        "dig_opts", "count", "interval_s", "ext_rate", "svc_rate", "duration_s", "actions", "lp_cmd",
        "lp_at", "repeat", "dnsmasq_argv",
    ];

    public static LabMeta Read(LabField meta) => new()
    {
        Scenario = meta["scenario"].Text(),
        Note = meta["note"].Text(),
        DnsmasqVersion = Release(VersionText(meta["dnsmasq_version"])),
        ConsulVersion = Release(VersionText(meta["consul_version"])),
        DnsmasqArgv = meta["dnsmasq_argv"].Texts(),
        ConsulArgv = meta["consul_argv"].Texts(),
        Link = meta["link"].Text("veth"),
        OneWayDelayUs = Delay(meta["one_way_delay_us"]),
        HostDelayUs = HostDelays(meta["one_way_delay_us"]),
        UpstreamDelayMs = meta["upstream_delay_ms"].Number(10, 0, 60_000),
        Recursors = meta["recursors"].Texts(),
        RecursorTimeout = TimeoutText(meta["recursor_timeout"].Text()),
        RecursorStrategy = meta["recursor_strategy"].Text(),
        Trigger = meta["trigger"].Text(),
        DigOptions = meta["dig_opts"].Text(),
        Count = (int)meta["count"].Number(1, 0, 100_000),
        IntervalS = meta["interval_s"].Number(0, 0, LongestS),
        ExtRate = meta["ext_rate"].Number(0, 0, 20_000),
        SvcRate = meta["svc_rate"].Number(0, 0, 20_000),
        DurationS = meta["duration_s"].Number(10, 0, LongestS),
        Actions = meta["actions"].Texts(),
        LaptopCommand = meta["lp_cmd"].Text(),
        LaptopLookups = meta["lp_at"].Texts(),
        UnknownFields =
            [.. meta.Members().Select(member => member.Name).Where(name => !Known.Contains(name))],
    };

    /// <summary>A version is one text, or a list of which the first line has it.</summary>
    private static string VersionText(LabField field) =>
        field.Value.ValueKind == JsonValueKind.Array
            ? field.Texts().FirstOrDefault() ?? ""
            : field.Text();

    private static string Release(string text) => ReleaseNumber().Match(text).Value;

    /// <summary>The laboratory writes <c>2s (default)</c> when nothing was configured.</summary>
    private static string TimeoutText(string text) =>
        text.Contains("default", StringComparison.Ordinal) ? "" : text.Trim();

    private static long Delay(LabField field) =>
        field.Value.ValueKind == JsonValueKind.Object ? 0 : (long)field.Number(0, 0, 1_000_000);

    private static Dictionary<string, long> HostDelays(LabField field) =>
        field.Value.ValueKind != JsonValueKind.Object
            ? []
            : field.Members().ToDictionary(
                host => host.Name,
                host => (long)host.Field.Number(0, 0, 1_000_000),
                StringComparer.Ordinal);

    [GeneratedRegex(@"\d+\.\d+(\.\d+)?")]
    private static partial Regex ReleaseNumber();
}
