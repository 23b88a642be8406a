namespace DnsFlowViz.Browser.Tests;

/// <summary>Finds the browser the tests drive.</summary>
internal static class Chromium
{
    private static readonly string[] Names =
        ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "msedge"];

    /// <summary>Path of a Chromium: CHROMIUM_PATH, or the first known name on PATH.</summary>
    /// <exception cref="InvalidOperationException">There is none; the message says how to install
    /// it.</exception>
    public static string Path => Environment.GetEnvironmentVariable("CHROMIUM_PATH") is { Length: > 0 } given
        ? given
        : Folders().SelectMany(folder => Names.Select(name => System.IO.Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException(
                "No Chromium was found. Install it with: apt-get install -y chromium "
                + "(or set CHROMIUM_PATH).");

    /// <summary>Switches for a machine without a display, a sandbox and a way out.</summary>
    public static string[] Switches { get; } =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private static string[] Folders() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
}
