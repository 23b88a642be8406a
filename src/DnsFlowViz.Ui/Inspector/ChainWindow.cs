namespace DnsFlowViz.Ui.Inspector;

/// <summary>The part of a chain that is shown, in hops.</summary>
/// <param name="First">Index of the first hop shown.</param>
/// <param name="Length">How many hops are shown.</param>
public readonly record struct ChainWindow(int First, int Length)
{
    /// <summary>The fewest hops that can be shown: enough to see one lap with its neighbours.</summary>
    public const int Fewest = 6;

    /// <summary>Index after the last hop shown.</summary>
    public int End => First + Length;

    /// <summary>The whole chain.</summary>
    public static ChainWindow Whole(int count) => new(0, count);

    /// <summary>True when all of a chain is shown.</summary>
    public bool IsWhole(int count) => First <= 0 && End >= count;

    /// <summary>Half as many hops, or twice as many, with one that stays where it is.</summary>
    public ChainWindow Zoomed(bool closer, int around, int count)
    {
        var length = Math.Clamp(closer ? Length / 2 : Length * 2, Math.Min(Fewest, count), count);
        var part = Length <= 1 ? 0.5 : (double)(around - First) / Length;
        return new ChainWindow((int)(around - (part * length)), length).Within(count);
    }

    /// <summary>The same length with a hop in sight.</summary>
    public ChainWindow Showing(int hop, int count)
    {
        var first = hop < First ? hop - (Length / 3) : hop >= End ? hop - (Length * 2 / 3) : First;
        return (this with { First = first }).Within(count);
    }

    /// <summary>The same part of a chain of so many hops.</summary>
    public ChainWindow Within(int count)
    {
        var length = Math.Clamp(Length, Math.Min(Fewest, count), count);
        return new ChainWindow(Math.Clamp(First, 0, count - length), length);
    }
}
