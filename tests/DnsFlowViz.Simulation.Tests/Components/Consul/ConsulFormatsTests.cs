using CsCheck;
using DnsFlowViz.Simulation.Components.Consul;
using DnsFlowViz.Simulation.ConfigText;
using DnsFlowViz.Simulation.Tests.ConfigText;

namespace DnsFlowViz.Simulation.Tests.Components.Consul;

/// <summary>A config says the same in both formats: the same options, the same findings.</summary>
public sealed class ConsulFormatsTests
{
    [Fact]
    public void A_random_config_reads_the_same_as_json_and_as_hcl() =>
        Gen.ULong.Sample(
            seed =>
            {
                var (json, hcl) = new RandomConfig(seed).Write();
                Assert.Equal(Read("consul.json", json), Read("consul.hcl", hcl));
            },
            iter: 1_000);

    [Fact]
    public void The_random_configs_hold_what_is_to_be_compared()
    {
        var read = Enumerable.Range(0, 500)
            .Select(seed => new RandomConfig((ulong)seed).Write().Hcl)
            .Select(hcl => ConsulConfig.Parse("1.8.7", One.File("consul.hcl", hcl)))
            .ToArray();

        Assert.Contains(read, one => one.Options.Recursors.Count > 1);
        Assert.Contains(read, one => one.Options.Services.Count > 0);
        Assert.Contains(read, one => one.Options.DnsPort != 8600);
        Assert.Contains(read, one => one.Runs && one.Findings.Length > 0);
        Assert.Contains(read, one => !one.Runs);
    }

    /// <summary>All that a config comes to, without the lines that said it.</summary>
    private static string Read(string file, string text)
    {
        var parsed = ConsulConfig.Parse("1.8.7", One.File(file, text));
        var options = parsed.Options;
        return string.Join('\n', (string[])[
            $"{options.Domain} {options.AltDomain} {options.NodeName} {options.ClientAddr} {options.DnsPort}",
            $"{options.RecursorTimeoutNs} {options.RecursorStrategy} {options.SoaMinTtlSeconds}",
            $"{options.ServiceTtlSeconds} {string.Join(',', options.Experiments)}",
            .. options.Recursors.Select(recursor => $"{recursor.Address} {recursor.Port}"),
            .. options.Services.Select(service => $"{service.Name} {service.Address}"),
            .. parsed.Findings.Select(found => $"{found.Severity} {WithoutExample(found.Message)}")]);
    }

    private static string WithoutExample(string message) =>
        message.StartsWith("A service needs a name", StringComparison.Ordinal) ? message[..22] : message;
}
