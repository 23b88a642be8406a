using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DnsFlowViz.Reports.Summaries;

/// <summary>The JSON form of a <see cref="RunSummary"/>.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(RunSummary))]
public sealed partial class SummaryJson : JsonSerializerContext
{
    // The texts are read by people: quotation marks and dashes stay as they are.
    private static readonly SummaryJson Readable = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>The summary as indented JSON.</summary>
    public static string Write(RunSummary summary) => JsonSerializer.Serialize(summary, Readable.RunSummary);
}
