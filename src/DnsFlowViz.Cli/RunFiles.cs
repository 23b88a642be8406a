using DnsFlowViz.Reports.Exports;
using DnsFlowViz.Simulation.Recordings;

namespace DnsFlowViz.Cli;

/// <summary>The files of a run that a call asks for; a path that is null is not asked for.</summary>
internal sealed record RunFiles(string? Pcap, string? Csv, string? JsonLines)
{
    private delegate Task<ExportEnd> Writer(Recording recording, Stream to);

    /// <summary>
    /// Writes them. False, with the reason on stderr, when one cannot be written; the others are.
    /// </summary>
    public bool Write(Recording recording)
    {
        (string? Path, Writer Writer)[] files =
        [
            (Pcap, (run, to) => PcapWriter.WriteAsync(run, to, CancellationToken.None)),
            (Csv, (run, to) => CsvWriter.WriteAsync(run, to, CancellationToken.None)),
            (JsonLines, (run, to) => JsonLinesWriter.WriteAsync(run, to, CancellationToken.None)),
        ];
        var all = true;
        foreach (var (path, writer) in files)
        {
            all &= path is null || WriteOne(path, recording, writer);
        }

        return all;
    }

    private static bool WriteOne(string path, Recording recording, Writer writer)
    {
        try
        {
            using var to = File.Create(path);
            var end = writer(recording, to).GetAwaiter().GetResult();
            if (end.CutBy is { } words && words != recording.CutBy)
            {
                Console.Error.WriteLine($"{path}: {words}");
            }

            return true;
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"{path} cannot be written: {wrong.Message}");
            return false;
        }
    }
}
