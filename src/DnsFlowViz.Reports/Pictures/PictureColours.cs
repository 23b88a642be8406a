namespace DnsFlowViz.Reports.Pictures;

/// <summary>
/// The colours of a drawing, by what they mean. They are those of the page, whose names they keep; paper is
/// always light.
/// </summary>
public sealed record PictureColours
{
    /// <summary>Dark ink on light ground.</summary>
    public static PictureColours Light { get; } = new()
    {
        Stage = "#F4F4F0",
        Surface = "#FFFFFF",
        Inset = "#F0F0EB",
        Line = "#DEDED7",
        Line2 = "#85867E",
        Ink = "#15171A",
        Ink2 = "#4B5057",
        Ink3 = "#666B72",
        Query = "#1D5CBC",
        Answer = "#0B6F83",
        Failed = "#A9124C",
        LegitTint = "#E2ECFA",
        Loop = "#9C420C",
        LoopTint = "#FDF0DA",
        LoopLine = "#D98A22",
        LoopEdge = "#A8640F",
        SlotFree = "#E4E4DD",
        Ramp =
        [
            "#F0BE62", "#EBAE4E", "#E59E3B", "#E08F2E", "#DB8124",
            "#CE701C", "#B95B16", "#A04711", "#7B320C", "#561E08",
        ],
    };

    /// <summary>Light ink on dark ground; the ramp runs from dim to bright.</summary>
    public static PictureColours Dark { get; } = new()
    {
        Stage = "#0C0E10",
        Surface = "#14171A",
        Inset = "#1B1F23",
        Line = "#282D32",
        Line2 = "#6F7780",
        Ink = "#EEF0F1",
        Ink2 = "#B0B7BE",
        Ink3 = "#8D949C",
        Query = "#82B4FF",
        Answer = "#6CCBD8",
        Failed = "#FF86AE",
        LegitTint = "#14243B",
        Loop = "#F7B65E",
        LoopTint = "#2A1F10",
        LoopLine = "#C9822A",
        LoopEdge = "#C9822A",
        SlotFree = "#22272B",
        Ramp =
        [
            "#6B3C12", "#7F4815", "#935418", "#A9631C", "#C07321",
            "#D4862D", "#E69C40", "#F4B259", "#FACC87", "#FFE6B4",
        ],
    };

    /// <summary>The ground everything lies on.</summary>
    public required string Stage { get; init; }

    /// <summary>Cards.</summary>
    public required string Surface { get; init; }

    /// <summary>Wells: terminal and config.</summary>
    public required string Inset { get; init; }

    /// <summary>Hairlines.</summary>
    public required string Line { get; init; }

    /// <summary>Axes and links at rest.</summary>
    public required string Line2 { get; init; }

    /// <summary>Text and numerals.</summary>
    public required string Ink { get; init; }

    /// <summary>Secondary text.</summary>
    public required string Ink2 { get; init; }

    /// <summary>Labels.</summary>
    public required string Ink3 { get; init; }

    /// <summary>A question, and legitimate traffic.</summary>
    public required string Query { get; init; }

    /// <summary>An answer.</summary>
    public required string Answer { get; init; }

    /// <summary>A failure, always a diamond.</summary>
    public required string Failed { get; init; }

    /// <summary>Ground of a legitimate slot.</summary>
    public required string LegitTint { get; init; }

    /// <summary>The loop as text.</summary>
    public required string Loop { get; init; }

    /// <summary>Ground of a config line at fault.</summary>
    public required string LoopTint { get; init; }

    /// <summary>Edge of that line, and the first lap.</summary>
    public required string LoopLine { get; init; }

    /// <summary>Edge of the palest steps of the ramp.</summary>
    public required string LoopEdge { get; init; }

    /// <summary>An empty slot.</summary>
    public required string SlotFree { get; init; }

    /// <summary>The ramp: ten steps from the oldest open lap to the newest.</summary>
    public required IReadOnlyList<string> Ramp { get; init; }

    /// <summary>The colours of a theme: <c>dark</c>, or light for every other word.</summary>
    public static PictureColours Of(string? theme) =>
        string.Equals(theme, "dark", StringComparison.OrdinalIgnoreCase) ? Dark : Light;
}
