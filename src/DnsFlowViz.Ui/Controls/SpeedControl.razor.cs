using System.Globalization;
using DnsFlowViz.Contracts.Playback;
using DnsFlowViz.Ui.Panels;
using DnsFlowViz.Ui.State;
using Microsoft.AspNetCore.Components;

namespace DnsFlowViz.Ui.Controls;

/// <summary>The ladder of speeds, even steps on a logarithmic scale, and the story's own schedule.</summary>
public sealed partial class SpeedControl : LivePanel
{
    /// <summary>Changes the speed.</summary>
    [Inject]
    public required RunPlayer Player { get; init; }

    /// <summary>Knows that the arrows belong to the slider.</summary>
    [Inject]
    public required KeyboardZone Keyboard { get; init; }

    private bool IsScheduled => Store.Speed == SpeedLadder.Story;

    /// <summary>
    /// The rung in force; with the schedule on, the one nearest to what it says at the playhead.
    /// </summary>
    private int Rung => RungAt(Store);

    /// <summary>The rung of the ladder that a store plays at.</summary>
    public static int RungAt(RunStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        if (store.Speed != SpeedLadder.Story)
        {
            return store.Speed;
        }

        var sliceNs = SpeedLadder.FrameNs * 1000 / Math.Max(1, store.Clock.SlowdownMilli(store.PlayheadNs));
        return Enumerable.Range(0, SpeedLadder.Count)
            .MinBy(rung => Math.Abs(Math.Log(SpeedLadder.SliceNs(rung) / (double)sliceNs)));
    }

    private void OnInput(ChangeEventArgs input) =>
        Player.SetSpeed(int.Parse((string)input.Value!, CultureInfo.InvariantCulture));

    private void Toggle()
    {
        if (IsScheduled)
        {
            Player.SetSpeed(SpeedLadder.RealTime);
        }
        else
        {
            Player.UseSchedule();
        }
    }
}
