using DnsFlowViz.Simulation.Components.Consul;
using DnsFlowViz.Simulation.Dns;

namespace DnsFlowViz.Simulation.Tests.Components.Consul;

public sealed class ConsulRulesTests
{
    [Theory]
    [InlineData(RecordType.DS, true, false, true)]
    [InlineData(RecordType.DS, false, false, false)]
    [InlineData(RecordType.DS, true, true, false)]
    [InlineData(RecordType.A, true, false, false)]
    public void A_ds_question_goes_to_the_recursors_at_any_depth(
        RecordType type, bool recursors, bool router, bool goes) =>
        Assert.Equal(goes, ConsulRules.GoesToTheRoot(type, recursors, router));

    [Theory]
    [InlineData(RecordType.DS, true, false, true, false, ConsulHandler.Recursors)]
    [InlineData(RecordType.DS, true, false, false, false, ConsulHandler.OwnDomain)]
    [InlineData(RecordType.DS, true, false, true, true, ConsulHandler.OwnDomain)]
    [InlineData(RecordType.DS, false, true, true, false, ConsulHandler.Recursors)]
    [InlineData(RecordType.A, true, false, true, false, ConsulHandler.OwnDomain)]
    [InlineData(RecordType.PTR, false, true, true, false, ConsulHandler.Reverse)]
    [InlineData(RecordType.PTR, false, true, false, true, ConsulHandler.Reverse)]
    [InlineData(RecordType.A, false, false, true, false, ConsulHandler.Recursors)]
    [InlineData(RecordType.DS, false, false, true, true, ConsulHandler.Recursors)]
    [InlineData(RecordType.A, false, false, false, false, ConsulHandler.None)]
    public void Each_question_has_its_handler(
        RecordType type, bool domain, bool arpa, bool recursors, bool router, ConsulHandler handler) =>
        Assert.Equal(handler, ConsulRules.Handler(type, domain, arpa, recursors, router));

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
}
