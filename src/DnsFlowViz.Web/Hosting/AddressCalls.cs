using System.Threading.RateLimiting;

namespace DnsFlowViz.Web.Hosting;

/// <summary>Calls to the hub over all connections of an address.</summary>
public sealed class AddressCalls : IDisposable
{
    /// <summary>Seconds whose calls an address that was quiet may make at once.</summary>
    private const int Burst = 4;

    private readonly PartitionedRateLimiter<string> _calls;

    /// <summary>Calls as the settings allow them.</summary>
    public AddressCalls(LimitOptions limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        var most = limits.CallsPerSecond;
        _calls = PartitionedRateLimiter.Create<string, string>(address => most == 0
            ? RateLimitPartition.GetNoLimiter("")
            : RateLimitPartition.GetTokenBucketLimiter(address, _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = most * Burst,
                TokensPerPeriod = most,
                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                QueueLimit = 0,
            }));
    }

    /// <summary>Takes one call of an address. False when it has had its share.</summary>
    public bool TryCall(string address)
    {
        using var lease = _calls.AttemptAcquire(address);
        return lease.IsAcquired;
    }

    /// <inheritdoc />
    public void Dispose() => _calls.Dispose();
}
