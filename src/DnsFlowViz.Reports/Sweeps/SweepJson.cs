using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using DnsFlowViz.Simulation.Sweeps;

namespace DnsFlowViz.Reports.Sweeps;

/// <summary>The JSON form of a sweep.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(SweepReport))]
public sealed partial class SweepJson : JsonSerializerContext
{
    // The unit is read by people: µ stays as it is.
    private static readonly SweepJson Readable = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>What is done of a sweep, as indented JSON.</summary>
    public static string Write(SweepPlan plan, IReadOnlyCollection<SweepCell> cells) =>
        JsonSerializer.Serialize(Sweeps.SweepReport.Of(plan, cells), Readable.SweepReport);
}
