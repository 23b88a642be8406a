namespace DnsFlowViz.Web.Hosting;

/// <summary>Where the server listens and how it writes its log.</summary>
public static partial class Listening
{
    /// <summary>The address when neither <c>--urls</c> nor the environment names one.</summary>
    public const string Default = "http://localhost:5080";

    private static readonly string[] Named = ["urls", "http_ports", "https_ports", "Kestrel:Endpoints"];

    /// <summary>Listens at the default address unless another is given.</summary>
    public static void ListenSomewhere(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (!Named.Any(name => builder.Configuration.GetSection(name) is var given
            && (!string.IsNullOrEmpty(given.Value) || given.GetChildren().Any())))
        {
            builder.WebHost.UseUrls(Default);
        }
    }

    /// <summary>
    /// One JSON object a line for machines; plain lines for a developer and for whoever looks at a terminal.
    /// </summary>
    public static void LogToConsole(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Logging.ClearProviders();
        // Every page asks for dozens of files; a line for each would bury those about runs.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        // It warns that keys are stored in the clear; ours are never stored.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        // It writes a page of stack for every refusal; what really breaks in the hub is logged by the hub.
        builder.Logging.AddFilter("Microsoft.AspNetCore.SignalR.Internal", LogLevel.None);
        if (builder.Environment.IsDevelopment() || !Console.IsOutputRedirected)
        {
            builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        }
        else
        {
            builder.Logging.AddJsonConsole(console => console.UseUtcTimestamp = true);
        }
    }

    /// <summary>Writes the address into the log once the server answers there.</summary>
    public static void SayWhere(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.Lifetime.ApplicationStarted.Register(() => Plays(app.Logger, string.Join(" and ", app.Urls)));
    }

    [LoggerMessage(LogLevel.Information, "DnsFlowViz plays at {Address}")]
    private static partial void Plays(ILogger log, string address);
}
