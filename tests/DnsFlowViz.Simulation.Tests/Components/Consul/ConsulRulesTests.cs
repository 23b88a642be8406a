using DnsFlowViz.Simulation.Components.Consul;
using DnsFlowViz.Simulation.Dns;

namespace DnsFlowViz.Simulation.Tests.Components.Consul;

public sealed class ConsulRulesTests
{
    [Theory]
    [InlineData(RecordType.DS, true, true, true)]
    [InlineData(RecordType.DS, true, false, false)]
    [InlineData(RecordType.A, true, true, false)]
    [InlineData(RecordType.A, false, true, true)]
    [InlineData(RecordType.A, false, false, false)]
    public void A_ds_question_goes_to_the_recursors_at_any_depth(
        RecordType type, bool under, bool recursors, bool hands) =>
        Assert.Equal(hands, ConsulRules.HandsToTheRecursors(type, under, recursors));

    [Theory]
    [InlineData(Rcode.NOERROR, true)]
    [InlineData(Rcode.NXDOMAIN, true)]
    [InlineData(Rcode.SERVFAIL, false)]
    [InlineData(Rcode.REFUSED, false)]
    [InlineData(Rcode.FORMERR, false)]
    public void Any_other_code_is_a_failed_recursor(Rcode rcode, bool passesBack) =>
        Assert.Equal(passesBack, ConsulRules.PassesBack(rcode));

    [Fact]
    public void The_question_goes_on_under_its_own_id() => Assert.Equal(4711, ConsulRules.IdToRecursor(4711));

    [Theory]
    [InlineData(RecordType.A, false, true, Rcode.NOERROR, true)]
    [InlineData(RecordType.AAAA, false, true, Rcode.NOERROR, false)]
    [InlineData(RecordType.A, false, false, Rcode.NXDOMAIN, false)]
    [InlineData(RecordType.SOA, true, false, Rcode.NOERROR, true)]
    [InlineData(RecordType.SOA, false, true, Rcode.NOERROR, false)]
    [InlineData(RecordType.DS, true, false, Rcode.NXDOMAIN, false)]
    [InlineData(RecordType.DS, false, true, Rcode.NOERROR, false)]
    public void Consul_answers_its_own_domain(
        RecordType type, bool apex, bool service, Rcode rcode, bool records)
    {
        var answer = ConsulRules.OwnAnswer(type, apex, service, true, 0, 0);

        Assert.Equal((rcode, records), (answer.Rcode, answer.HasRecords));
        Assert.Equal(!records, answer.HasSoa);
    }

    [Fact]
    public void A_foreign_name_without_recursors_is_servfail() =>
        Assert.Equal(Rcode.SERVFAIL, ConsulRules.CodeWithoutHandler);
}
