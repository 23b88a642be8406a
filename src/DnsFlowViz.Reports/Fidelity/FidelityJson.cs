using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace DnsFlowViz.Reports.Fidelity;

/// <summary>Comparisons as JSON: an array with one object per experiment.</summary>
public static class FidelityJson
{
    // People read the texts too: quotation marks and signs stay as they are.
    private static readonly JsonWriterOptions Readable = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary><c>ok</c> or <c>miss</c>.</summary>
    public static string Verdict(FidelityResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return result.IsOk ? "ok" : "miss";
    }

    /// <summary>The comparisons as indented JSON.</summary>
    /// <param name="results">The comparisons.</param>
    /// <param name="withSeries">True to add both runs over time.</param>
    public static string Write(IReadOnlyList<FidelityResult> results, bool withSeries)
    {
        ArgumentNullException.ThrowIfNull(results);
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Readable))
        {
            json.WriteStartArray();
            foreach (var result in results)
            {
                WriteOne(json, result, withSeries);
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static void WriteOne(Utf8JsonWriter json, FidelityResult result, bool withSeries)
    {
        json.WriteStartObject();
        json.WriteString("file", result.File);
        json.WriteString("verdict", Verdict(result));
        json.WriteStartArray("metrics");
        foreach (var metric in result.Metrics)
        {
            json.WriteStartObject();
            json.WriteString("name", metric.Name);
            WriteValue(json, "measured", metric.Measured);
            WriteValue(json, "simulated", metric.Simulated);
            json.WriteString("tolerance", metric.Tolerance);
            json.WriteBoolean("ok", metric.Ok);
            WriteRange(json, "measuredText", metric.Measured);
            WriteRange(json, "simulatedText", metric.Simulated);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("unhonoured");
        foreach (var sentence in result.Unhonoured)
        {
            json.WriteStringValue(sentence);
        }

        json.WriteEndArray();
        if (withSeries)
        {
            WriteSeries(json, "seriesMeasured", result.Measured);
            WriteSeries(json, "seriesSimulated", result.Simulated);
        }

        json.WriteEndObject();
    }

    /// <summary>A number where there is one, else the text.</summary>
    private static void WriteValue(Utf8JsonWriter json, string name, FidelityValue value)
    {
        if (value.Number is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteString(name, value.Text);
        }
    }

    private static void WriteRange(Utf8JsonWriter json, string name, FidelityValue value)
    {
        if (value.Number is not null)
        {
            json.WriteString(name, value.Text);
        }
    }

    private static void WriteSeries(Utf8JsonWriter json, string name, LabSeries? series)
    {
        if (series is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteNumber("binUs", series.BinUs);
        json.WriteNumber("firstBin", series.FirstBin);
        WriteRow(json, "loopQueries", series.Counts.GetValueOrDefault(LabSeries.LoopQueries));
        WriteRow(json, "records", series.Levels.GetValueOrDefault(LabSeries.Pending));
        json.WriteEndObject();
    }

    private static void WriteRow(Utf8JsonWriter json, string name, double[]? row)
    {
        json.WriteStartArray(name);
        foreach (var value in row ?? [])
        {
            json.WriteNumberValue(value);
        }

        json.WriteEndArray();
    }
}
