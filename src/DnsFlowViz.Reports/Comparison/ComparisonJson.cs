using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DnsFlowViz.Reports.Comparison;

/// <summary>The JSON form of what fixes are worth: an array, one object per fix.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(IReadOnlyList<FixResult>))]
public sealed partial class ComparisonJson : JsonSerializerContext
{
    // The texts are read by people: quotation marks and dashes stay as they are.
    private static readonly ComparisonJson Readable = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>The results as indented JSON.</summary>
    public static string Write(IReadOnlyList<FixResult> results) =>
        JsonSerializer.Serialize(results, Readable.IReadOnlyListFixResult);
}
