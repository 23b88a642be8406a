using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using DnsFlowViz.Contracts.Sweeps;
using DnsFlowViz.Contracts.Wire;
using DnsFlowViz.Web.Runs;
using DnsFlowViz.Web.Sweeps;

namespace DnsFlowViz.Web.Hubs;

/// <content>Sweeps: many runs of one scenario.</content>
public sealed partial class RunHub
{
    private const string NoOrder = "The sweep that is asked for cannot be read. Reload the page.";

    /// <summary>
    /// Plays the JSON of a <see cref="SweepOrder"/>; a stream of the JSON of <see cref="SweepNews"/>. It
    /// ends with the last run, or when the viewer goes away.
    /// </summary>
    public IAsyncEnumerable<byte[]> Sweep(byte[] order, SweepTable sweeps, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(sweeps);
        var news = sweeps.Play(
            Read(order, ContractsJson.Default.SweepOrder), Context.ConnectionId, cancel);
        return news.Select(one => Json(one, ContractsJson.Default.SweepNews));
    }

    /// <summary>The runs of a sweep that a page kept, as the JSON of its files.</summary>
    public byte[] SweepFiles(byte[] taking, SweepTable sweeps)
    {
        ArgumentNullException.ThrowIfNull(sweeps);
        var files = sweeps.Write(Read(taking, ContractsJson.Default.SweepTaking));
        return Json(files, ContractsJson.Default.SweepFiles);
    }

    /// <summary>The scenario of one cell of a sweep, as a file.</summary>
    public string SweepScenario(byte[] order, int cell, SweepTable sweeps)
    {
        ArgumentNullException.ThrowIfNull(sweeps);
        return sweeps.ScenarioText(Read(order, ContractsJson.Default.SweepOrder), cell);
    }

    private static T Read<T>(byte[] json, JsonTypeInfo<T> form, string refusal = NoOrder)
    {
        try
        {
            return JsonSerializer.Deserialize(json ?? [], form) ?? throw new RunRefusedException(refusal);
        }
        catch (JsonException)
        {
            throw new RunRefusedException(refusal);
        }
    }
}
