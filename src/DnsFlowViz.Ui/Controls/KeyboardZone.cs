namespace DnsFlowViz.Ui.Controls;

/// <summary>
/// Where the keyboard is, so that a key never does two things: a button keeps space and enter, a slider or a
/// scrolled list keeps the arrows. Everything else belongs to the page.
/// </summary>
public sealed class KeyboardZone
{
    private enum Zone
    {
        Page,
        Button,
        Field,
    }

    private Zone _zone;

    /// <summary>The focus is on the page itself.</summary>
    public void EnterPage() => _zone = Zone.Page;

    /// <summary>The focus is on a button or a link.</summary>
    public void EnterButton() => _zone = Zone.Button;

    /// <summary>The focus is on something that moves with the arrow keys.</summary>
    public void EnterField() => _zone = Zone.Field;

    /// <summary>True when the focused control keeps this key.</summary>
    public bool Keeps(string key) => key switch
    {
        " " or "Enter" => _zone == Zone.Button,
        "ArrowLeft" or "ArrowRight" or "ArrowUp" or "ArrowDown" => _zone == Zone.Field,
        _ => false,
    };
}
