using System.Text.Json;
using DnsFlowViz.Contracts.Frames;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Contracts.Wire;
using Microsoft.AspNetCore.Components;

namespace DnsFlowViz.Ui.State;

/// <summary>
/// What the server drew first, carried to the browser inside the page, so that the browser's first picture
/// is the same one and nothing flickers.
/// </summary>
/// <param name="Spec">The run.</param>
/// <param name="Run">The answer to opening it.</param>
/// <param name="Overview">The timeline's series; null when they were not ready in time.</param>
/// <param name="Frame">The key frame on the stage; null when there was none.</param>
/// <param name="PlayheadNs">Where the playhead stood, nanoseconds of virtual time.</param>
public sealed record FirstPicture(
    RunSpec Spec, RunOpened Run, Overview? Overview, Frame? Frame, long PlayheadNs)
{
    private const string Key = "stage";

    /// <summary>True when it is a picture of that run.</summary>
    public bool Shows(RunSpec spec) => Json(Spec).SequenceEqual(Json(spec));

    /// <summary>Writes the picture into the page.</summary>
    public void Persist(PersistentComponentState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var spec = Json(Spec);
        var reply = new OpenReply(Run, []);
        var run = JsonSerializer.SerializeToUtf8Bytes(reply, ContractsJson.Default.OpenReply);
        state.PersistAsJson(Key + ".spec", spec);
        state.PersistAsJson(Key + ".run", run);
        state.PersistAsJson(Key + ".at", PlayheadNs);
        if (Overview is not null)
        {
            var json = JsonSerializer.SerializeToUtf8Bytes(Overview, ContractsJson.Default.Overview);
            state.PersistAsJson(Key + ".overview", json);
        }

        if (Frame is not null)
        {
            state.PersistAsJson(Key + ".frame", FrameCodec.Encode(Frame));
        }
    }

    /// <summary>Reads the picture out of the page; null when there is none.</summary>
    public static FirstPicture? TryTake(PersistentComponentState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (!state.TryTakeFromJson<byte[]>(Key + ".spec", out var spec) || spec is null
            || !state.TryTakeFromJson<byte[]>(Key + ".run", out var run) || run is null
            || JsonSerializer.Deserialize(run, ContractsJson.Default.OpenReply)?.Opened is not { } opened)
        {
            return null;
        }

        state.TryTakeFromJson<long>(Key + ".at", out var at);
        state.TryTakeFromJson<byte[]>(Key + ".overview", out var overview);
        state.TryTakeFromJson<byte[]>(Key + ".frame", out var frame);
        return new FirstPicture(
            JsonSerializer.Deserialize(spec, ContractsJson.Default.RunSpec)!,
            opened,
            overview is null ? null : JsonSerializer.Deserialize(overview, ContractsJson.Default.Overview),
            frame is null ? null : FrameCodec.Decode(frame),
            at);
    }

    private static byte[] Json(RunSpec spec) =>
        JsonSerializer.SerializeToUtf8Bytes(spec, ContractsJson.Default.RunSpec);
}
