namespace DnsFlowViz.Simulation.Redaction;

/// <summary>
/// Gives numbers of a range new ones, the next free one to each in order of appearance. So two numbers stay
/// two, and what was numbered once comes out as it is.
/// </summary>
/// <param name="first">The smallest number that is renumbered; smaller ones stay.</param>
/// <param name="last">The largest one; larger ones stay.</param>
internal sealed class Numbering(int first, int last)
{
    private readonly Dictionary<int, int> _new = [];
    private readonly HashSet<int> _taken = [];
    private int _given;

    /// <summary>The new number.</summary>
    /// <param name="old">The number as written.</param>
    /// <param name="stays">True to let it stay what it is, unless it was renumbered before.</param>
    public int Of(int old, bool stays)
    {
        if (old < first || old > last)
        {
            return old;
        }

        if (!_new.TryGetValue(old, out var number))
        {
            number = stays ? old : Free();
            _new.Add(old, number);
            _taken.Add(number);
        }

        return number;
    }

    // There is always one: no more numbers are given than the range has.
    private int Free()
    {
        while (_taken.Contains(first + _given))
        {
            _given++;
        }

        return first + _given;
    }
}
