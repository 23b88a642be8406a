using System.IO.Pipelines;
using System.Text.Encodings.Web;
using System.Text.Json;
using DnsFlowViz.Simulation.Recordings;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Reports.Exports;

/// <summary>
/// Writes every event of a run as one line of JSON, with the keys of <see cref="ExportColumns"/>. A file
/// that is cut says so in a last line with the one key <c>cut</c>.
/// </summary>
public static class JsonLinesWriter
{
    /// <summary>Lines a file may have: as many as a run may have events.</summary>
    public const int MostLines = TraceLog.MostEvents;

    private const int FlushEvery = 512;

    // The file is data, not a page: quotes and angles need no further escape than JSON's own.
    private static readonly JsonWriterOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes what is recorded, a little at a time.</summary>
    /// <param name="recording">The run.</param>
    /// <param name="to">Where to; it stays open.</param>
    /// <param name="cancel">Stops the writing.</param>
    /// <param name="most">Lines after which it ends.</param>
    /// <returns>How many events were written, and why no more when there are more.</returns>
    public static async Task<ExportEnd> WriteAsync(
        Recording recording, Stream to, CancellationToken cancel, int most = MostLines)
    {
        ArgumentNullException.ThrowIfNull(recording);
        var pipe = PipeWriter.Create(to, new StreamPipeWriterOptions(leaveOpen: true));
        await using var json = new Utf8JsonWriter(pipe, Plain);
        var count = recording.Run.Trace.Count;
        var lines = Math.Min(count, most);
        for (var number = 0; number < lines; number++)
        {
            WriteEvent(json, new EventRow(recording.Run, number));
            EndLine(json, pipe);
            if (number % FlushEvery == FlushEvery - 1)
            {
                await pipe.FlushAsync(cancel);
            }
        }

        var cutBy = lines < count ? ExportEnd.Full(most, "events") : recording.CutBy;
        if (cutBy is not null)
        {
            json.WriteStartObject();
            json.WriteString("cut", cutBy);
            json.WriteEndObject();
            EndLine(json, pipe);
        }

        await pipe.CompleteAsync();
        return new ExportEnd(lines, cutBy);
    }

    private static void WriteEvent(Utf8JsonWriter json, in EventRow row)
    {
        json.WriteStartObject();
        json.WriteNumber(ExportColumns.At, row.AtNs);
        json.WriteNumber(ExportColumns.Event, row.Number);
        json.WriteString(ExportColumns.Kind, row.Kind);
        json.WriteString(ExportColumns.Node, row.Node);
        WriteText(json, ExportColumns.Peer, row.Peer);
        if (row.HasQuery)
        {
            WriteQuery(json, row);
        }

        WriteText(json, ExportColumns.Rcode, row.Rcode);
        json.WriteNumber(ExportColumns.A, row.A);
        json.WriteNumber(ExportColumns.B, row.B);
        json.WriteNumber(ExportColumns.C, row.C);
        WriteText(json, ExportColumns.Rule, row.Rule);
        WriteText(json, ExportColumns.Line, row.ConfigLine);
        WriteText(json, ExportColumns.Marks, row.Marks);
        WriteText(json, ExportColumns.Printed, row.Printed);
        json.WriteEndObject();
    }

    private static void WriteQuery(Utf8JsonWriter json, in EventRow row)
    {
        ref readonly var asked = ref row.Asked;
        json.WriteNumber(ExportColumns.Query, row.Query);
        if (asked.Parent >= 0)
        {
            json.WriteNumber(ExportColumns.Parent, asked.Parent);
        }

        json.WriteNumber(ExportColumns.Root, asked.Root);
        json.WriteNumber(ExportColumns.Lap, asked.Lap);
        json.WriteString(ExportColumns.Type, row.Type);
        json.WriteString(ExportColumns.Name, row.Name);
        json.WriteNumber(ExportColumns.Id, asked.Id);
        json.WriteNumber(ExportColumns.Port, asked.Port);
    }

    private static void WriteText(Utf8JsonWriter json, string key, string? text)
    {
        if (text is not null)
        {
            json.WriteString(key, text);
        }
    }

    private static void EndLine(Utf8JsonWriter json, PipeWriter pipe)
    {
        json.Flush();
        pipe.GetSpan(1)[0] = (byte)'\n';
        pipe.Advance(1);
        json.Reset();
    }
}
