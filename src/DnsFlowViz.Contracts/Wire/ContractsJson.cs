using System.Text.Json.Serialization;
using DnsFlowViz.Contracts.Comparison;
using DnsFlowViz.Contracts.Fidelity;
using DnsFlowViz.Contracts.Gallery;
using DnsFlowViz.Contracts.Genealogy;
using DnsFlowViz.Contracts.Links;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Contracts.Sweeps;

namespace DnsFlowViz.Contracts.Wire;

/// <summary>
/// The JSON form of everything that crosses the hub besides frames. It is generated at build time, so it
/// survives trimming in WebAssembly; the hub itself carries <c>byte[]</c> and primitives only.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(RunSpec))]
[JsonSerializable(typeof(OpenReply))]
[JsonSerializable(typeof(Overview))]
[JsonSerializable(typeof(LogEntry[]))]
[JsonSerializable(typeof(Diagnostic[]))]
[JsonSerializable(typeof(FixList))]
[JsonSerializable(typeof(FixOffer))]
[JsonSerializable(typeof(FixJudgement))]
[JsonSerializable(typeof(FindFilter))]
[JsonSerializable(typeof(FindReply))]
[JsonSerializable(typeof(FidelityReport))]
[JsonSerializable(typeof(GalleryRun[]))]
[JsonSerializable(typeof(SweepOrder))]
[JsonSerializable(typeof(SweepNews))]
[JsonSerializable(typeof(SweepTaking))]
[JsonSerializable(typeof(SweepFiles))]
[JsonSerializable(typeof(LinkState))]
[JsonSerializable(typeof(ShortLinkOrder))]
[JsonSerializable(typeof(ShortLinkReply))]
[JsonSerializable(typeof(SharedLink))]
[JsonSerializable(typeof(RedactedLink))]
public sealed partial class ContractsJson : JsonSerializerContext;
