namespace DnsFlowViz.Ui.Controls;

/// <summary>A file that the run on the stage can be taken away as.</summary>
/// <param name="Label">What the menu calls it.</param>
/// <param name="About">What is in it.</param>
/// <param name="File">Its name at the server.</param>
/// <param name="AsPng">True when the browser paints the drawing and saves pixels.</param>
internal sealed record TakeAwayItem(string Label, string About, string File, bool AsPng = false)
{
    /// <summary>All files by what they are for.</summary>
    public static IReadOnlyList<(string Head, TakeAwayItem[] Items)> Groups { get; } =
    [
        ("Pictures",
        [
            new("Stage, PNG", "as it is at the playhead", "stage.svg", AsPng: true),
            new("Stage, SVG", "the same as a drawing", "stage.svg"),
            new("Timeline, PNG", "the whole run", "timeline.svg", AsPng: true),
            new("Timeline, SVG", "the same as a drawing", "timeline.svg"),
        ]),
        ("Events",
        [
            new("CSV", "a row for every event", "events.csv"),
            new("JSON lines", "a line for every event", "events.jsonl"),
            new("Capture, pcap", "every message, for Wireshark", "run.pcap"),
        ]),
        ("Incident review",
        [
            new("HTML file", "two pages, opens offline", "review.html"),
            new("Markdown", "to paste and to edit", "review.md"),
        ]),
    ];
}
