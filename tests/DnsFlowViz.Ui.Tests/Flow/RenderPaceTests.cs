using DnsFlowViz.Ui.Flow;
using Xunit;

namespace DnsFlowViz.Ui.Tests.Flow;

public sealed class RenderPaceTests
{
    [Fact]
    public void The_first_request_acts_at_once_and_the_last_one_is_never_lost()
    {
        var time = new HandTurnedTime();
        var acts = 0;
        using var pace = new RenderPace(time, TimeSpan.FromMilliseconds(100), () => acts++);

        pace.Request();
        Assert.Equal(1, acts);

        for (var i = 0; i < 20; i++)
        {
            pace.Request();
        }

        Assert.Equal(1, acts);
        time.Ring();
        Assert.Equal(2, acts);
    }

    [Fact]
    public void A_request_after_a_quiet_interval_acts_at_once()
    {
        var time = new HandTurnedTime();
        var acts = 0;
        using var pace = new RenderPace(time, TimeSpan.FromMilliseconds(100), () => acts++);
        pace.Request();
        time.Now += 100;
        pace.Request();

        Assert.Equal(2, acts);
    }

    private sealed class HandTurnedTime : TimeProvider
    {
        private Action _ring = () => { };

        /// <summary>Milliseconds since the start.</summary>
        public long Now { get; set; }

        public override long TimestampFrequency => 1000;

        public override long GetTimestamp() => Now;

        public void Ring() => _ring();

        public override ITimer CreateTimer(
            TimerCallback callback,
            object? state,
            TimeSpan dueTime,
            TimeSpan period)
        {
            _ring = () => callback(state);
            return new Bell();
        }

        private sealed class Bell : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose()
            {
            }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}
