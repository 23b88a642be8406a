using DnsFlowViz.Web.Hubs;
using DnsFlowViz.Web.Runs;
using DnsFlowViz.Web.Tests.Runs;

namespace DnsFlowViz.Web.Tests.Hubs;

public sealed class CallAllowanceTests
{
    private readonly FakeClock _clock = new();

    [Fact]
    public void A_burst_is_allowed_once_and_then_twenty_calls_a_second()
    {
        var allowance = new CallAllowance(_clock);
        Assert.Equal(RunBounds.CallBurst, Calls(allowance, 1000));

        for (var second = 0; second < 5; second++)
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
            Assert.Equal(RunBounds.CallsPerSecond, Calls(allowance, 1000));
        }
    }

    [Fact]
    public void A_quiet_hour_saves_up_no_more_than_one_burst()
    {
        var allowance = new CallAllowance(_clock);
        _clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(RunBounds.CallBurst, Calls(allowance, 1000));
    }

    [Fact]
    public void One_stream_too_many_waits_for_another_to_end()
    {
        var allowance = new CallAllowance(_clock);
        Assert.All(
            Enumerable.Range(0, RunBounds.StreamsPerConnection),
            _ => Assert.True(allowance.TryBeginStream()));
        Assert.False(allowance.TryBeginStream());

        allowance.EndStream();
        Assert.True(allowance.TryBeginStream());
    }

    private static int Calls(CallAllowance allowance, int attempts) =>
        Enumerable.Range(0, attempts).Count(_ => allowance.TryCall());
}
