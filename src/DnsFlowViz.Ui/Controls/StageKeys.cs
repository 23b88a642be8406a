using DnsFlowViz.Contracts.Playback;
using DnsFlowViz.Ui.Flow;
using DnsFlowViz.Ui.State;
using DnsFlowViz.Ui.Theme;
using Microsoft.AspNetCore.Components.Web;

namespace DnsFlowViz.Ui.Controls;

/// <summary>What every key of the page does.</summary>
public sealed class StageKeys(
    RunStore store, RunPlayer player, ThemeChoice theme, KeyboardZone zone, StageCamera camera)
{
    /// <summary>Does what the key says. False when it says nothing here.</summary>
    public async Task<bool> Press(KeyboardEventArgs key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (key.CtrlKey || key.AltKey || key.MetaKey || zone.Keeps(key.Key))
        {
            return false;
        }

        if (ActionOf(key.Key) is { } number)
        {
            await Act(number);
            return true;
        }

        switch (key.Key)
        {
            case " ":
                player.Toggle();
                return true;
            case "Escape" when store.Selection is not null:
                player.Select(null);
                return true;
            case "t" or "T":
                await theme.Next();
                return true;
            case "s" or "S":
                ToggleSchedule();
                return true;
            case "ArrowUp" or "ArrowDown":
                player.SetSpeed(SpeedControl.RungAt(store) + (key.Key == "ArrowUp" ? 1 : -1));
                return true;
            default:
                return Look(key.Key) || await Step(key);
        }
    }

    private bool Look(string key)
    {
        switch (key)
        {
            case "+" or "=":
                camera.Step(nearer: true);
                return true;
            case "-" or "−":
                camera.Step(nearer: false);
                return true;
            case "0":
                camera.ShowWhole();
                return true;
            case "i" or "j" or "k" or "l" when camera.IsZoomed:
                camera.Walk(
                    key switch { "j" => -1, "l" => 1, _ => 0 }, key switch { "i" => -1, "k" => 1, _ => 0 });
                return true;
            default:
                return false;
        }
    }

    private async Task<bool> Step(KeyboardEventArgs key)
    {
        var step = (key.Key, key.ShiftKey) switch
        {
            ("ArrowLeft", false) or (",", _) => player.StepEvent(false),
            ("ArrowRight", false) or (".", _) => player.StepEvent(true),
            ("ArrowLeft", true) or ("[", _) => player.StepLap(false),
            ("ArrowRight", true) or ("]", _) => player.StepLap(true),
            ("h", false) => player.StepHop(true),
            ("h" or "H", true) => player.StepHop(false),
            ("m", false) => player.StepMoment(true),
            ("m" or "M", true) => player.StepMoment(false),
            ("Home", _) => player.SeekTo(0),
            ("End", _) => player.SeekTo(store.HorizonNs),
            _ => null,
        };
        if (step is null)
        {
            return false;
        }

        await step;
        return true;
    }

    private async Task Act(int number)
    {
        if (store.Run is { } run && StageAction.For(run)[number] is { Trigger: { } trigger } action)
        {
            await player.Act(action.Name, trigger(player.ActAtUs));
        }
    }

    private void ToggleSchedule()
    {
        if (store.Speed == SpeedLadder.Story)
        {
            player.SetSpeed(SpeedLadder.RealTime);
        }
        else
        {
            player.UseSchedule();
        }
    }

    private static int? ActionOf(string key) => key is ['1' or '2' or '3' or '4'] ? key[0] - '1' : null;
}
