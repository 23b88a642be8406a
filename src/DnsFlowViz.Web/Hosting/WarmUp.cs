namespace DnsFlowViz.Web.Hosting;

/// <summary>
/// Asks the server for its first page as soon as it listens. What is compiled and computed once is then done
/// before somebody waits for it: a second or so.
/// </summary>
public static partial class WarmUp
{
    /// <summary>The setting that switches it off.</summary>
    public const string Setting = "WarmUp";

    /// <summary>Asks once the server has started; what goes wrong with it is a visitor's to find.</summary>
    public static void AskForTheFirstPage(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        if (app.Configuration.GetValue(Setting, true))
        {
            app.Lifetime.ApplicationStarted.Register(() => _ = Ask(app));
        }
    }

    private static async Task Ask(WebApplication app)
    {
        try
        {
            using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(30) };
            using var answer = await client.GetAsync(
                Health.Local(app.Urls.FirstOrDefault()), app.Lifetime.ApplicationStopping);
        }
        catch (Exception failure)
            when (failure is HttpRequestException or OperationCanceledException or FormatException)
        {
            Missed(app.Logger, failure.Message);
        }
    }

    [LoggerMessage(LogLevel.Debug, "The first page was not asked for beforehand: {Why}")]
    private static partial void Missed(ILogger log, string why);
}
