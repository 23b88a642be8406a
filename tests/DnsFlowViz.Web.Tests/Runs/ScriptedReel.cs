using DnsFlowViz.Web.Runs;

namespace DnsFlowViz.Web.Tests.Runs;

/// <summary>Frames that are only numbers. A test says how far they are recorded.</summary>
public sealed class ScriptedReel(long first, long end, FakeClock clock) : IFrameReel
{
    /// <summary>The frames up to here, without it, are recorded.</summary>
    public long RecordedTo { get; set; } = long.MaxValue;

    public long First => first;

    public async ValueTask<bool> Reaches(long k, CancellationToken cancel)
    {
        while (k >= RecordedTo && k < end)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(1), clock, cancel);
        }

        return k < end;
    }

    public bool MayBeDropped(long k) => k != first && k % 25 != 0;

    public byte[] Get(long k) => BitConverter.GetBytes(k);
}
