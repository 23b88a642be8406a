using System.Text.Json;
using System.Text.Json.Serialization;
using DnsFlowViz.Ui.Slots;

namespace DnsFlowViz.Ui.Flow;

/// <summary>Writes what the canvas module is told, without reflection.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(CanvasScene))]
[JsonSerializable(typeof(CanvasGrid))]
internal sealed partial class CanvasJson : JsonSerializerContext;
