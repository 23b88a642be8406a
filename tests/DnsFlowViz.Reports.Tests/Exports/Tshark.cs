using System.ComponentModel;
using System.Diagnostics;

namespace DnsFlowViz.Reports.Tests.Exports;

/// <summary>Reads a capture with somebody else's program.</summary>
internal static class Tshark
{
    /// <summary>One line for every packet that passes a filter, with the fields asked for.</summary>
    public static async Task<string[]> Read(string file, string filter, params string[] fields)
    {
        var start = new ProcessStartInfo("tshark")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] arguments =
        [
            "-r", file, "-Y", filter,

            // Checksums are not checked by default, and Consul's port is not known to it.
            "-o", "ip.check_checksum:TRUE", "-o", "udp.check_checksum:TRUE", "-d", "udp.port==8600,dns",
            "-T", "fields", .. fields.SelectMany(field => new[] { "-e", field }),
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Start(start);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, await errors);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            Assert.Fail("This test reads the capture with tshark: apt-get install tshark");
            throw;
        }
    }
}
