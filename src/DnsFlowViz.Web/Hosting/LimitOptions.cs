namespace DnsFlowViz.Web.Hosting;

/// <summary>
/// What one address may ask of the server, the settings under <c>Limits</c>. The defaults let a workshop of
/// two hundred people behind one address join within a minute. 0 takes a limit away.
/// </summary>
public sealed class LimitOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Limits";

    /// <summary>Pages a minute.</summary>
    public int PagesPerMinute { get; init; } = 1_200;

    /// <summary>Requests to the hub a minute; a page that joins makes two.</summary>
    public int JoinsPerMinute { get; init; } = 1_200;

    /// <summary>Connections to the hub at once.</summary>
    public int Connections { get; init; } = 500;

    /// <summary>Calls over all its connections a second.</summary>
    public int CallsPerSecond { get; init; } = 1_000;

    /// <summary>Files of runs a minute.</summary>
    public int FilesPerMinute { get; init; } = 300;

    /// <summary>Calls of programs, and short links, a minute.</summary>
    public int ApiPerMinute { get; init; } = 600;

    /// <summary>Reads the settings.</summary>
    /// <exception cref="InvalidOperationException">One is not a number from 0 on; the message names
    /// it.</exception>
    public static LimitOptions From(IConfiguration settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var options = settings.GetSection(Section).Get<LimitOptions>() ?? new LimitOptions();
        int[] all =
        [
            options.PagesPerMinute, options.JoinsPerMinute, options.Connections, options.CallsPerSecond,
            options.FilesPerMinute, options.ApiPerMinute,
        ];
        return all.Min() >= 0
            ? options
            : throw new InvalidOperationException(
                $"A setting under \"{Section}\" is {all.Min()}; write 0 for no limit, or a number above.");
    }
}
