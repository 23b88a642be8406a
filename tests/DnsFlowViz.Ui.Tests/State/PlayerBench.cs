using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Ui.State;
using Xunit;

namespace DnsFlowViz.Ui.Tests.State;

/// <summary>A player on a bench, with a scripted source.</summary>
public sealed class PlayerBench : IDisposable
{
    private PlayerBench() => Player = new RunPlayer(Store, Source);

    /// <summary>What the player asks.</summary>
    public ScriptedRunSource Source { get; } = new();

    /// <summary>What the player writes to.</summary>
    public RunStore Store { get; } = new();

    /// <summary>The player.</summary>
    public RunPlayer Player { get; }

    /// <summary>The newest segment.</summary>
    public ScriptedSegment Segment => Source.Watched[^1];

    /// <summary>A bench on which nothing is open.</summary>
    public static PlayerBench Empty() => new();

    /// <summary>A bench with the incident open, paused at its start.</summary>
    public static async Task<PlayerBench> WithIncident()
    {
        var bench = new PlayerBench();
        await bench.Player.Open(RunSpec.Shipped("incident-as-told"));
        await bench.Player.Show(bench.Store.Range);
        return bench;
    }

    /// <summary>Waits until something is so; fails after five seconds.</summary>
    public static async Task Until(Func<bool> condition)
    {
        for (var wait = 0; !condition(); wait++)
        {
            Assert.True(wait < 3_000, "It did not happen within thirty seconds.");
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Seeks while paused and gives the key frame that the player waits for.</summary>
    public async Task StandAt(long ns)
    {
        var before = Source.Watched.Count;
        var seek = Player.SeekTo(ns);
        await Until(() => Source.Watched.Count > before);
        Segment.SendKey(ns + 400);
        await seek;
    }

    /// <summary>Restarts a daemon at the playhead.</summary>
    public Task Restart(string node) =>
        Player.Act($"restart {node}", new Trigger(Player.ActAtUs, TriggerKind.Restart, node));

    /// <summary>Plays and waits until the server was asked.</summary>
    public async Task<ScriptedSegment> Play()
    {
        var before = Source.Watched.Count;
        Player.Play();
        await Until(() => Source.Watched.Count > before);
        return Segment;
    }

    /// <inheritdoc />
    public void Dispose() => Player.Dispose();
}
