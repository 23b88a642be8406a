namespace DnsFlowViz.Ui.Controls;

/// <summary>
/// The few drawn signs of the page, as SVG content for a 16 × 16 field. Where a word is shorter there is
/// none.
/// </summary>
public static class StageIcons
{
    private const string Pen = "<g fill='none' stroke='currentColor' stroke-width='1.5' "
        + "stroke-linecap='round' stroke-linejoin='round' transform='scale(1.5)'>";

    /// <summary>One step back.</summary>
    public const string Back = Pen + "<path d='M9.5 4.5 6 8l3.5 3.5'/></g>";

    /// <summary>One step forward.</summary>
    public const string Forward = Pen + "<path d='M6.5 4.5 10 8l-3.5 3.5'/></g>";

    /// <summary>A menu opens below.</summary>
    public const string Down = Pen + "<path d='m5 6.5 3 3 3-3'/></g>";

    /// <summary>Light and dark.</summary>
    public const string Contrast = Pen + "<circle cx='8' cy='8' r='4.75'/>"
        + "<path d='M8 3.25a4.75 4.75 0 0 1 0 9.5z' fill='currentColor'/></g>";

    /// <summary>A chain link: share.</summary>
    public const string Chain = Pen + "<path d='m6.4 9.6 3.2-3.2M7.2 4.9l1-1a2.6 2.6 0 0 1 3.7 3.7l-1 1"
        + "M8.8 11.1l-1 1a2.6 2.6 0 0 1-3.7-3.7l1-1'/></g>";

    /// <summary>Play.</summary>
    public const string Play = "<path transform='scale(1.5)' fill='currentColor' d='M6 4.2v7.6L12 8z'/>";

    /// <summary>Pause.</summary>
    public const string Pause = "<path transform='scale(1.5)' fill='currentColor' "
        + "d='M5 4.25h2v7.5H5zM9 4.25h2v7.5H9z'/>";

    /// <summary>Less.</summary>
    public const string Minus = Pen + "<path d='M4.5 8h7'/></g>";

    /// <summary>More.</summary>
    public const string Plus = Pen + "<path d='M4.5 8h7M8 4.5v7'/></g>";

    /// <summary>Close.</summary>
    public const string Close = Pen + "<path d='m4.5 4.5 7 7M11.5 4.5l-7 7'/></g>";

    /// <summary>An arrow into a tray: take away.</summary>
    public const string Tray = Pen + "<path d='M8 3v6.5M5.25 7 8 9.75 10.75 7M3.5 12.5h9'/></g>";

    /// <summary>Two columns: compare.</summary>
    public const string Columns = Pen + "<path d='M3.25 3.75h3.5v8.5h-3.5zM9.25 3.75h3.5v8.5h-3.5z'/></g>";

    /// <summary>Lines of text: the log.</summary>
    public const string Lines = Pen + "<path d='M3.5 4.5h9M3.5 8h9M3.5 11.5h6'/></g>";
}
