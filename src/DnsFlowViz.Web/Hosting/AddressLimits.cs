using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace DnsFlowViz.Web.Hosting;

/// <summary>
/// Holds every address to its share; whoever asks for more is told what was too much, and when there is room.
/// </summary>
public static class AddressLimits
{
    /// <summary>Told when it is not known when there is room again, seconds.</summary>
    private const int SomeSeconds = 5;

    /// <summary>Adds the limits of <see cref="LimitPolicies"/>.</summary>
    /// <exception cref="InvalidOperationException">A setting cannot be read.</exception>
    public static IServiceCollection AddAddressLimits(
        this IServiceCollection services, IConfiguration settings)
    {
        var options = LimitOptions.From(settings);
        services.AddSingleton(options).AddSingleton<AddressCalls>();
        return services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = Refuse;
            // A connection holds its place as long as it lasts.
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
                options.Connections > 0 && context.Request.Path.StartsWithSegments("/hub")
                    ? RateLimitPartition.GetConcurrencyLimiter(
                        Caller.Of(context),
                        _ => new ConcurrencyLimiterOptions { PermitLimit = options.Connections })
                    : RateLimitPartition.GetNoLimiter(""));
            limiter.PerMinute(LimitPolicies.Pages, options.PagesPerMinute);
            limiter.PerMinute(LimitPolicies.Hub, options.JoinsPerMinute);
            limiter.PerMinute(LimitPolicies.Files, options.FilesPerMinute);
            limiter.PerMinute(LimitPolicies.Api, options.ApiPerMinute);
            limiter.PerMinute(LimitPolicies.Links, options.ApiPerMinute);
        });
    }

    private static void PerMinute(this RateLimiterOptions limiter, string policy, int most) =>
        limiter.AddPolicy(policy, context => most == 0
            ? RateLimitPartition.GetNoLimiter("")
            : RateLimitPartition.GetTokenBucketLimiter(Caller.Of(context), _ => Bucket(most)));

    // A minute's worth at once, and then a second's worth a second.
    private static TokenBucketRateLimiterOptions Bucket(int perMinute) => new()
    {
        TokenLimit = perMinute,
        TokensPerPeriod = Math.Max(1, perMinute / 60),
        ReplenishmentPeriod = TimeSpan.FromSeconds(Math.Max(1, 60.0 / perMinute)),
        QueueLimit = 0,
    };

    private static async ValueTask Refuse(OnRejectedContext refused, CancellationToken cancel)
    {
        var seconds = refused.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after)
            ? Math.Max(1, (int)Math.Ceiling(after.TotalSeconds))
            : SomeSeconds;
        var response = refused.HttpContext.Response;
        response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        await Refusal.Say(
            refused.HttpContext, StatusCodes.Status429TooManyRequests, Words(refused.HttpContext, seconds));
    }

    private static string Words(HttpContext context, int seconds)
    {
        var what = context.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"More {what ?? "requests"} come from your address than this server allows. Try again in "
            + $"{seconds} s; who runs the server can raise the limit (README, Running it for others).");
    }
}
