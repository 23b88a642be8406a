using DnsFlowViz.Simulation.Components.Dnsmasq;
using DnsFlowViz.Simulation.Dns;

namespace DnsFlowViz.Simulation.Tests.Components.Dnsmasq;

public sealed class CacheRulesTests
{
    [Theory]
    [InlineData("2.80", RecordType.A, Rcode.NOERROR, 300, true)]
    [InlineData("2.80", RecordType.A, Rcode.NOERROR, 0, false)]
    [InlineData("2.80", RecordType.A, Rcode.NXDOMAIN, 60, true)]
    [InlineData("2.80", RecordType.A, Rcode.SERVFAIL, 60, false)]
    [InlineData("2.80", RecordType.DS, Rcode.NXDOMAIN, 60, false)]
    [InlineData("2.86", RecordType.DS, Rcode.NXDOMAIN, 60, false)]
    [InlineData("2.87", RecordType.DS, Rcode.NXDOMAIN, 60, true)]
    [InlineData("2.92", RecordType.DS, Rcode.SERVFAIL, 60, false)]
    public void Servfail_is_never_cached(string version, RecordType type, Rcode rcode, int ttl, bool keeps)
    {
        var answer = new Answer(rcode, rcode == Rcode.NOERROR, rcode == Rcode.NXDOMAIN, false, ttl);
        var question = new QuestionKey(new DomainName(0, 0), type);

        Assert.Equal(keeps, CacheRules.Keeps(Release.Options(version), question, answer));
    }
}
