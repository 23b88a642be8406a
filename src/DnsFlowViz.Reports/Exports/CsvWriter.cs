using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using DnsFlowViz.Simulation.Recordings;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Reports.Exports;

/// <summary>
/// Writes every event of a run as a row of CSV (RFC 4180, but lines end in LF): a header with the names of
/// <see cref="ExportColumns"/>, then one row an event. A file that is cut says so in a last row of kind
/// <c>Cut</c>, with the reason as its name.
/// </summary>
public static class CsvWriter
{
    /// <summary>Rows a file may have: as many as a run may have events.</summary>
    public const int MostRows = TraceLog.MostEvents;

    private const int FlushEvery = 512;

    /// <summary>Writes what is recorded, a little at a time.</summary>
    /// <param name="recording">The run.</param>
    /// <param name="to">Where to; it stays open.</param>
    /// <param name="cancel">Stops the writing.</param>
    /// <param name="most">Rows after which it ends.</param>
    /// <returns>How many rows were written, and why no more when there are more.</returns>
    public static async Task<ExportEnd> WriteAsync(
        Recording recording, Stream to, CancellationToken cancel, int most = MostRows)
    {
        ArgumentNullException.ThrowIfNull(recording);
        var pipe = PipeWriter.Create(to, new StreamPipeWriterOptions(leaveOpen: true));
        var text = new StringBuilder();
        text.AppendJoin(',', ExportColumns.All.Select(column => column.Name)).Append('\n');
        var count = recording.Run.Trace.Count;
        var rows = Math.Min(count, most);
        for (var number = 0; number < rows; number++)
        {
            AppendRow(text, new EventRow(recording.Run, number));
            if (number % FlushEvery == FlushEvery - 1)
            {
                Move(text, pipe);
                await pipe.FlushAsync(cancel);
            }
        }

        var cutBy = rows < count ? ExportEnd.Full(most, "events") : recording.CutBy;
        if (cutBy is not null)
        {
            AppendCut(text, cutBy);
        }

        Move(text, pipe);
        await pipe.CompleteAsync();
        return new ExportEnd(rows, cutBy);
    }

    private static void AppendRow(StringBuilder text, in EventRow row)
    {
        var invariant = CultureInfo.InvariantCulture;
        text.Append(invariant, $"{row.AtNs},{row.Number},{row.Kind},{Quoted(row.Node)},{Quoted(row.Peer)}");
        if (row.HasQuery)
        {
            ref readonly var asked = ref row.Asked;
            text.Append(invariant, $",{row.Query},{(asked.Parent < 0 ? "" : asked.Parent)},{asked.Root}")
                .Append(invariant, $",{asked.Lap},{row.Type},{row.Name},{asked.Id},{asked.Port}");
        }
        else
        {
            text.Append(",,,,,,,,");
        }

        text.Append(invariant, $",{row.Rcode},{row.A},{row.B},{row.C},{row.Rule}")
            .Append(invariant, $",{Quoted(row.ConfigLine)},{Quoted(row.Marks)},{Quoted(row.Printed)}\n");
    }

    private static void AppendCut(StringBuilder text, string why)
    {
        var cells = ExportColumns.All.Select(column => column.Name switch
        {
            ExportColumns.Kind => "Cut",
            ExportColumns.Name => Quoted(why),
            _ => "",
        });
        text.AppendJoin(',', cells).Append('\n');
    }

    /// <summary>A text as a cell: in quotes, its own quotes doubled, when it needs them.</summary>
    private static string Quoted(string? text) => text switch
    {
        null => "",
        _ when text.AsSpan().IndexOfAny(",\"\r\n") >= 0 =>
            $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"",
        _ => text,
    };

    private static void Move(StringBuilder text, PipeWriter pipe)
    {
        foreach (var chunk in text.GetChunks())
        {
            Encoding.UTF8.GetBytes(chunk.Span, pipe);
        }

        text.Clear();
    }
}
