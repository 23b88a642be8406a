using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DnsFlowViz.Web.Api;

/// <summary>The JSON form of what only the API answers; all else has the form of the command line.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(CheckReport))]
[JsonSerializable(typeof(ShareReply))]
[JsonSerializable(typeof(ScenarioLine[]))]
public sealed partial class ApiJson : JsonSerializerContext
{
    /// <summary>Indented, with quotation marks and dashes as they are: people read it too.</summary>
    public static ApiJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
