using System.Diagnostics;
using System.Text;

namespace DnsFlowViz.Cli.Tests;

/// <summary>Runs the real program in a process of its own.</summary>
internal static class Dnsflow
{
    /// <summary>What one call said and how it ended.</summary>
    public sealed record Outcome(int ExitCode, string Output, string Errors);

    public static Task<Outcome> Run(params string[] arguments) => RunIn([], arguments);

    /// <summary>Runs it with environment variables of its own, such as another time zone.</summary>
    public static async Task<Outcome> RunIn(
        Dictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "dnsflow.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new Outcome(process.ExitCode, await output, await errors);
    }
}
