using System.Text.RegularExpressions;
using DnsFlowViz.Simulation.Components.Dnsmasq;

namespace DnsFlowViz.Reports.Fidelity;

/// <summary>
/// Turns the setup of an experiment into an ordinary scenario, one per run, and names what of it the
/// scenario does not hold.
/// </summary>
public static partial class LabScenario
{
    private static readonly string[] Links = [LabLinks.Veth, LabLinks.Tun];

    /// <summary>The scenario of one run.</summary>
    /// <param name="file">The experiment.</param>
    /// <param name="run">Number of the run.</param>
    public static LabPlan Plan(LabFile file, int run)
    {
        ArgumentNullException.ThrowIfNull(file);
        var meta = file.Meta;
        var measured = run < file.Runs.Count ? file.Runs[run] : null;
        var dnsmasq = DnsmasqCommandLine.Read(meta.DnsmasqArgv);
        dnsmasq.Check(DnsmasqVersion.TryParse(meta.DnsmasqVersion, out var version) ? version : default);
        var hosts = LabHosts.Of(meta, dnsmasq);
        var clock = new LabClock(meta, measured);
        var triggers = new LabTriggers(
            meta, clock, run, LabConsulText.Write(meta, hosts.Consul[0], []));
        var unhonoured = Unhonoured(meta, dnsmasq, measured).Concat(triggers.Unhonoured);
        var setup = new LabSetup(meta, dnsmasq, hosts, clock, triggers.All, (ulong)run + 1, Resolver(meta));
        return new LabPlan(
            LabScenarioText.Write(setup),
            setup.Seed,
            clock.StartUs,
            clock.EndUs,
            triggers.FirstActionUs,
            triggers.Asks,
            triggers.Lookups,
            triggers.Question,
            [.. unhonoured]);
    }

    /// <summary>The laptop's systemd-resolved: its release and its DNSSEC mode.</summary>
    private static LabResolver? Resolver(LabMeta meta)
    {
        var named = ResolverName().Match(meta.LaptopCommand);
        if (!named.Success)
        {
            return null;
        }

        var last = meta.LaptopCommand.Split(' ')[^1];
        var dnssec = last is "no" or "yes" ? last : "allow-downgrade";
        return new LabResolver(named.Groups[1].Value, dnssec);
    }

    private static IEnumerable<string> Unhonoured(LabMeta meta, DnsmasqCommandLine dnsmasq, LabRun? run)
    {
        foreach (var name in meta.UnknownFields)
        {
            yield return $"{name}: the comparison does not know this field.";
        }

        foreach (var word in dnsmasq.Unhonoured.Concat(LabConsulText.Unhonoured(meta)))
        {
            yield return word;
        }

        if (!Links.Contains(meta.Link))
        {
            yield return $"link: \"{meta.Link}\" is played as a veth.";
        }

        if (dnsmasq.ReadsResolvConf && !dnsmasq.ResolvFile.EndsWith("resolv.lab", StringComparison.Ordinal))
        {
            yield return $"dnsmasq_argv: what {(dnsmasq.ResolvFile.Length > 0
                ? dnsmasq.ResolvFile
                : "/etc/resolv.conf")} held is not known; it is taken as {LabHosts.UpstreamAddress}.";
        }

        if (meta.LaptopCommand.Length > 0 && Resolver(meta) is null)
        {
            yield return $"lp_cmd: \"{meta.LaptopCommand}\" is not played.";
        }

        if (meta.ConsulVersion.Length == 0)
        {
            yield return "consul_version: not given; 1.8.7 is played.";
        }

        if (run?.T0EpochUs is null)
        {
            yield return "t0_epoch_us: not given; the phase within the second is not known.";
        }
    }

    [GeneratedRegex(@"(?:sd|res)(\d{3})")]
    private static partial Regex ResolverName();
}
