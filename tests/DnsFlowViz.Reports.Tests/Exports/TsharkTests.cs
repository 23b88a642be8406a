using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Reports.Exports;
using DnsFlowViz.Simulation.Recordings;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Reports.Tests.Exports;

/// <summary>Captures of shipped runs, read by the program people read captures with.</summary>
public sealed class TsharkTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pcap").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("incident-as-told")]
    [InlineData("incident-as-measured")]
    [InlineData("incident-default-options")]
    [InlineData("incident-no-recursors")]
    public async Task Tshark_reads_every_message_and_finds_nothing_wrong(string scenario)
    {
        var run = Played.Shipped(scenario, 12_000_000, Asked());
        var file = await Write(run);

        var wrong = await Tshark.Read(
            file, "_ws.malformed || ip.checksum.status == 0 || udp.checksum.status == 0", "frame.number");
        var read = await Tshark.Read(file, "dns", "dns.flags.response");
        Assert.Empty(wrong);
        Assert.Equal(Played.CountOf(run, TraceKind.QuerySent), read.Count(line => line is "0" or "False"));
        Assert.Equal(Played.CountOf(run, TraceKind.AnswerSent), read.Count(line => line is "1" or "True"));
    }

    [Fact]
    public async Task Tshark_reads_the_name_the_type_and_the_bits_that_were_meant()
    {
        var file = await Write(Played.Shipped("incident-as-told", 6_000_000));

        var first = (await Tshark.Read(
            file, "dns.qry.type == 43", "ip.src", "ip.dst", "dns.qry.name", "dns.flags.checkdisable",
            "dns.rr.udp_payload_size", "dns.resp.z.do"))[0].Split('\t');
        Assert.Equal(("10.88.10.3", "consul", "4096"), (first[1], first[2], first[4]));
        Assert.All([first[3], first[5]], bit => Assert.True(bit is "1" or "True", bit));
    }

    [Fact]
    public async Task Tshark_reads_consuls_soa_in_a_denial()
    {
        var file = await Write(Played.Shipped("incident-no-recursors", 6_000_000));

        var soa = await Tshark.Read(
            file, "dns.soa.mname && ip.src == 10.88.10.2",
            "dns.soa.mname", "dns.soa.rname", "dns.flags.rcode");
        Assert.Equal("ns.consul\thostmaster.consul\t3", soa[0]);
    }

    /// <summary>Questions of every kind of OPT record, so that each is in a capture.</summary>
    private static Trigger[] Asked() =>
    [
        .. AskEdns.All.Select((edns, i) => new Trigger(
            1_000_000 + (i * 100_000), TriggerKind.Ask, "laptop", "xyz.service.consul.", "A", Edns: edns)),
    ];

    private async Task<string> Write(Recording run)
    {
        var path = Path.Combine(_folder, "run.pcap");
        await using var file = File.Create(path);
        await PcapWriter.WriteAsync(run, file, TestContext.Current.CancellationToken);
        return path;
    }
}
