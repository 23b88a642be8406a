using DnsFlowViz.Reports.Fidelity;

namespace DnsFlowViz.Reports.Tests.Fidelity;

/// <summary>The measured tables: which version loops for which question, and what ends the loop.</summary>
public sealed class VersionTableTests
{
    [Theory]
    [InlineData("2.76", "DS consul.", "endless", "SERVFAIL")]
    [InlineData("2.76", "DS service.consul.", "endless", "SERVFAIL")]
    [InlineData("2.78", "DS consul.", "endless", "SERVFAIL")]
    [InlineData("2.79", "DS consul.", "endless", "SERVFAIL")]
    [InlineData("2.79", "DS service.consul.", "endless", "SERVFAIL")]
    [InlineData("2.79", "DNSKEY consul.", "none", "NXDOMAIN")]
    [InlineData("2.80", "DS consul.", "endless", "SERVFAIL")]
    [InlineData("2.80", "DS service.consul.", "endless", "SERVFAIL")]
    [InlineData("2.80", "DS node.consul.", "endless", "SERVFAIL")]
    [InlineData("2.80", "DS xyz.service.consul.", "endless", "SERVFAIL")]
    [InlineData("2.80", "DS nope.service.consul.", "endless", "SERVFAIL")]
    [InlineData("2.80", "NS consul.", "none", "NOERROR")]
    [InlineData("2.80", "SOA consul.", "none", "NOERROR")]
    [InlineData("2.80", "DNSKEY consul.", "none", "NXDOMAIN")]
    [InlineData("2.80", "RRSIG consul.", "none", "NXDOMAIN")]
    [InlineData("2.80", "A consul.", "none", "NXDOMAIN")]
    [InlineData("2.80", "A xyz.service.consul.", "none", "NOERROR")]
    [InlineData("2.80", "A nope.service.consul.", "none", "NXDOMAIN")]
    [InlineData("2.80", "ANY consul.", "none", "NXDOMAIN")]
    [InlineData("2.81", "DS consul.", "none", "NXDOMAIN")]
    [InlineData("2.81", "DS service.consul.", "none", "NXDOMAIN")]
    [InlineData("2.82", "DS consul.", "none", "NXDOMAIN")]
    [InlineData("2.83", "DS consul.", "none", "NXDOMAIN")]
    [InlineData("2.84", "DS consul.", "none", "NXDOMAIN")]
    [InlineData("2.85", "DS consul.", "none", "NXDOMAIN")]
    [InlineData("2.85", "DS service.consul.", "none", "NXDOMAIN")]
    [InlineData("2.86", "DS consul.", "one lap", "SERVFAIL")]
    [InlineData("2.88", "DS consul.", "one lap", "SERVFAIL")]
    [InlineData("2.88", "DS service.consul.", "one lap", "SERVFAIL")]
    [InlineData("2.90", "DS consul.", "one lap", "SERVFAIL")]
    [InlineData("2.90", "DS service.consul.", "one lap", "SERVFAIL")]
    [InlineData("2.90", "DNSKEY consul.", "none", "NXDOMAIN")]
    [InlineData("2.91", "DS consul.", "one lap", "SERVFAIL")]
    [InlineData("2.91", "DS service.consul.", "one lap", "SERVFAIL")]
    [InlineData("2.92", "DS consul.", "none", "NXDOMAIN")]
    [InlineData("2.92", "DS service.consul.", "one lap", "SERVFAIL")]
    [InlineData("2.92", "DNSKEY consul.", "none", "NXDOMAIN")]
    public void A_question_goes_as_far_as_it_was_measured_to_go(
        string version, string question, string loop, string rcode)
    {
        var file = Lab.Edited("types-2.80", root =>
        {
            root["meta"]!["dnsmasq_version"]![0] = $"Dnsmasq version {version}";
            root["meta"]!["trigger"] = question;
        });

        var facts = FidelityCheck.Simulate(file, 0);

        Assert.Equal((loop, rcode), (facts!.Loop, facts.FirstRcode));
        Assert.Equal(loop == "endless", facts.Saturates);
    }

    [Theory]
    [InlineData("d280-restart-dnsmasq", "endless", false)]
    [InlineData("d280-restart-dnsmasq-burst", "endless", false)]
    [InlineData("d280-strict-order-b-restart-dnsmasq", "endless", false)]
    [InlineData("d280-restart-consul", "endless", true)]
    [InlineData("d280-clear-recursors", "endless", false)]
    [InlineData("d280-no-recursors", "none", false)]
    [InlineData("d280-local-consul", "none", false)]
    [InlineData("d280-logq", "endless", true)]
    [InlineData("d280-fmax1000", "endless", true)]
    [InlineData("d280-strict-order-a", "endless", true)]
    [InlineData("d280-strict-order-b", "endless", true)]
    public void An_intervention_ends_the_loop_or_does_not(string name, string loop, bool alive)
    {
        var facts = FidelityCheck.Simulate(Lab.Read(name), 0)!;

        Assert.Equal((loop, alive), (facts.Loop, facts.AliveAtEnd));
    }

    [Fact]
    public void A_larger_table_fills_with_as_many_as_it_holds()
    {
        var facts = FidelityCheck.Simulate(Lab.Read("d280-fmax1000"), 0)!;

        Assert.Equal((1001, 500.5), (facts.PeakRecords!.Value, facts.LoopPerSecond!.Value));
    }

    [Fact]
    public void At_its_limit_2_80_refuses_nobody_and_drops_what_does_not_fit()
    {
        var facts = FidelityCheck.Simulate(Lab.Read("d280-limit-slow-upstream"), 0)!;

        Assert.Equal((151, false), (facts.PeakRecords!.Value, facts.Refuses!.Value));
        Assert.InRange(facts.QueueDrops!.Value, 650, 750);
    }
}
