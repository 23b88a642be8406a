using System.Diagnostics;
using System.Globalization;
using System.Text;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Reports.Fuzzing.Cases;
using DnsFlowViz.Simulation.Components.Consul;
using DnsFlowViz.Simulation.Components.Dnsmasq;
using DnsFlowViz.Simulation.Components.StubClient;
using DnsFlowViz.Simulation.Components.SystemdResolved;
using DnsFlowViz.Simulation.Components.Upstream;
using DnsFlowViz.Simulation.Recordings;
using DnsFlowViz.Simulation.Running;
using DnsFlowViz.Simulation.Scenarios;

namespace DnsFlowViz.Reports.Fuzzing.Texts;

/// <summary>
/// Spoils scenario files and config texts and reads them: nothing may throw, no reading may take a second or
/// much memory, every finding names a place that is there, and what reads also runs. The same seed is the
/// same text, on any machine.
/// </summary>
public static class TextFuzzer
{
    /// <summary>Longest one reading may take, milliseconds.</summary>
    public const double MostMs = 1_000;

    /// <summary>Most memory one reading may use, bytes.</summary>
    public const long MostBytes = 128 * 1_048_576;

    // The configs are taken up at the start; what comes later is the business of random cases.
    private const int PlayedEvents = 1_000;

    /// <summary>Name of the promise that no reading takes long.</summary>
    public const string IsQuick = "a reading takes less than a second";

    /// <summary>Name of the promise that no reading uses much memory.</summary>
    public const string IsSmall = "a reading uses little memory";

    /// <summary>Name of the promise that findings can be found.</summary>
    public const string NamesPlaces = "a finding names a place that is there";

    private static readonly string[] DnsmasqVersions = ["2.80", "2.90", "as told"];

    // Scenarios hold all the others.
    private static readonly TextKind[] Kinds =
        [.. Enum.GetValues<TextKind>(), TextKind.Scenario, TextKind.Scenario];

    /// <summary>The spoilt text of a seed.</summary>
    public static TextCase Case(ulong seed)
    {
        var draw = new CaseDraw(seed, "texts");
        var mutator = new TextMutator(draw);
        var kind = draw.OneOf(Kinds);
        return new TextCase(kind, kind switch
        {
            TextKind.Scenario when draw.Happens(50) => SpoiltInside.Make(seed, draw, mutator),
            TextKind.Scenario => mutator.Spoil(Fuzzer.TextOf(seed)),
            _ => Fitting(mutator.Spoil(TextSamples.Of(kind))),
        });
    }

    /// <summary>Reads the text of a seed; null when every promise is kept.</summary>
    public static Violation? Check(ulong seed)
    {
        var spoilt = Case(seed);
#pragma warning disable CA1031 // Whatever is thrown is exactly what this looks for.
        try
        {
            var broken = Broken(spoilt, Read(spoilt));
            Open(spoilt);
            return broken;
        }
        catch (Exception thrown)
        {
            return new Violation(Fuzzer.NothingThrows, thrown.ToString());
        }
#pragma warning restore CA1031
    }

    /// <summary>Reads a text and measures the reading.</summary>
    public static TextReading Read(TextCase spoilt)
    {
        ArgumentNullException.ThrowIfNull(spoilt);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var started = Stopwatch.GetTimestamp();
        var findings = Findings(spoilt);
        return new TextReading(
            findings,
            Stopwatch.GetElapsedTime(started).TotalMilliseconds,
            GC.GetAllocatedBytesForCurrentThread() - allocated);
    }

    /// <summary>The first promise that a reading breaks; null when it keeps all.</summary>
    public static Violation? Broken(TextCase spoilt, TextReading reading)
    {
        ArgumentNullException.ThrowIfNull(spoilt);
        ArgumentNullException.ThrowIfNull(reading);
        if (reading.Ms > MostMs)
        {
            return new Violation(IsQuick, Said($"{spoilt.Kind} took {reading.Ms:0} ms"));
        }

        if (reading.AllocatedBytes > MostBytes)
        {
            return new Violation(IsSmall, Said($"{spoilt.Kind} used {reading.AllocatedBytes >> 20} MiB"));
        }

        var places = new FindingPlaces(spoilt.Text, FileOf(spoilt.Kind));
        return reading.Findings.FirstOrDefault(finding => !places.Has(finding)) is { } lost
            ? new Violation(NamesPlaces, Said($"{spoilt.Kind}: {lost}"))
            : null;
    }

    // A scenario that was read can be described and played.
    private static void Open(TextCase spoilt)
    {
        if (spoilt.Kind == TextKind.Scenario && ScenarioReader.Read(spoilt.Text).Scenario is { } scenario)
        {
            RunDescriber.Describe(scenario, scenario.Seed, "", []);
            new SimulatedRun(scenario, scenario.Seed, [], scenario.HorizonUs, PlayedEvents).PlayOut();
        }
    }

    private static Diagnostic[] Findings(TextCase spoilt) => spoilt.Kind switch
    {
        TextKind.Scenario => ScenarioReader.Read(spoilt.Text).Findings,
        TextKind.Dnsmasq => [.. DnsmasqVersions.SelectMany(version => OfDnsmasq(version, spoilt))],
        TextKind.Resolv => [.. OfDnsmasq("2.80", spoilt), .. ResolvConf.Parse(Files(spoilt)).Findings],
        TextKind.Resolved => ResolvedConfig.Parse(247, Files(spoilt)).Findings,
        TextKind.Upstream => UpstreamConfig.Parse(Files(spoilt)).Findings,
        _ => [.. ConsulConfig.Parse("1.8.7", Files(spoilt)).Findings,
            .. ConsulConfig.Parse("1.4.0", Files(spoilt)).Findings],
    };

    // What is said about another file than the spoilt one is not about the spoilt text.
    private static IEnumerable<Diagnostic> OfDnsmasq(string version, TextCase spoilt)
    {
        _ = DnsmasqVersion.TryParse(version, out var release);
        return DnsmasqConfig.Parse(release, Files(spoilt)).Findings
            .Where(finding => finding.Place == FileOf(spoilt.Kind));
    }

    private static Dictionary<string, string> Files(TextCase spoilt) =>
        new(StringComparer.Ordinal) { [FileOf(spoilt.Kind)!] = spoilt.Text };

    private static string? FileOf(TextKind kind) => kind switch
    {
        TextKind.Scenario => null,
        TextKind.Dnsmasq => DnsmasqConfig.MainFile,
        TextKind.Resolv => ResolvConf.MainFile,
        TextKind.Resolved => ResolvedConfig.MainFile,
        TextKind.ConsulJson => ConsulConfig.MainFile,
        TextKind.ConsulHcl => ConsulConfig.HclFile,
        _ => UpstreamConfig.MainFile,
    };

    // A longer file is refused by the reader of the scenario around it. No letter has more than three bytes.
    private static string Fitting(string text)
    {
        text = text[..Math.Min(text.Length, ScenarioBounds.FileBytes)];
        return Encoding.UTF8.GetByteCount(text) <= ScenarioBounds.FileBytes
            ? text
            : text[..(ScenarioBounds.FileBytes / 3)];
    }

    private static string Said(FormattableString words) => words.ToString(CultureInfo.InvariantCulture);
}
