using Microsoft.AspNetCore.Components.Web;

namespace DnsFlowViz.Ui.Story;

/// <summary>Which keys take over from the story.</summary>
public static class StoryKeys
{
    private static readonly string[] Moving = ["Tab", "Shift", "Control", "Alt", "Meta", "CapsLock"];

    /// <summary>
    /// True for every key but those that only move the focus, wait for another key, or belong to the browser.
    /// </summary>
    public static bool TakesOver(KeyboardEventArgs key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return !Moving.Contains(key.Key) && key is { CtrlKey: false, MetaKey: false, AltKey: false };
    }
}
