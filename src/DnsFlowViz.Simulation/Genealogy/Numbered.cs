namespace DnsFlowViz.Simulation.Genealogy;

/// <summary>Gives equal things the same small number, in the order in which they are met.</summary>
internal sealed class Numbered<T>
    where T : notnull
{
    private readonly Dictionary<T, int> _numbers = [];
    private readonly List<T> _all = [];

    /// <summary>All of them, by number.</summary>
    public IReadOnlyList<T> All => _all;

    /// <summary>The number of one.</summary>
    public int Of(T one)
    {
        if (!_numbers.TryGetValue(one, out var number))
        {
            number = _all.Count;
            _numbers.Add(one, number);
            _all.Add(one);
        }

        return number;
    }
}
