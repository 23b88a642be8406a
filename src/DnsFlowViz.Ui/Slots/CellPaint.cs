using DnsFlowViz.Contracts.Frames;
namespace DnsFlowViz.Ui.Slots;

/// <summary>The look of one kind of cell. Colours are names of tokens.</summary>
/// <param name="Fill">Its inside.</param>
/// <param name="Edge">Its edge; null for none.</param>
/// <param name="Width">Width of the edge.</param>
/// <param name="Dot">A disc in its middle; null for none.</param>
/// <param name="Ring">The ring that says "sent again".</param>
/// <param name="Age">The bar at its foot.</param>
public sealed record CellPaint(
    string Fill,
    string? Edge = null,
    double Width = 0,
    string? Dot = null,
    string Ring = "--surface",
    string Age = "--surface")
{
    /// <summary>Number of the free cell in <see cref="All"/>.</summary>
    public const int Free = 0;

    /// <summary>Number of the cell of a legitimate question.</summary>
    public const int Legit = 11;

    /// <summary>Mark of a cell whose query is pointed at.</summary>
    public const int IsSelf = 4;

    /// <summary>Mark of the slot that waits for that query.</summary>
    public const int IsParent = 8;

    /// <summary>Mark of a slot that query waits for.</summary>
    public const int IsChild = 16;

    /// <summary>Mark of a slot that came from the same slot.</summary>
    public const int IsTwin = 32;

    private const int PaleSteps = 4;

    /// <summary>Every kind of cell, by number.</summary>
    public static IReadOnlyList<CellPaint> All { get; } =
    [
        new("--slot-free"),
        .. Enumerable.Range(1, LapRamp.Steps).Select(Loop),
        new("--legit-tint", "--legit", 1.25, "--legit", Ring: "--ink", Age: "--legit"),
    ];

    // The first steps hardly differ from a free slot, so an edge sets them off; rings on them are ink.
    private static CellPaint Loop(int step) => step <= PaleSteps
        ? new($"--loop-{step}", "--loop-edge", 1, Ring: "--ink")
        : new($"--loop-{step}");
}
