using DnsFlowViz.Simulation.Kernel;

namespace DnsFlowViz.Reports.Fuzzing.Cases;

/// <summary>The chance of one case, from its seed alone.</summary>
/// <param name="seed">Seed of the case.</param>
/// <param name="purpose">What is drawn; every purpose has its own stream.</param>
internal sealed class CaseDraw(ulong seed, string purpose)
{
    private readonly RandomStream _stream = new(seed, $"fuzz/{purpose}");

    /// <summary>A number from the least to the most, both included.</summary>
    public long Between(long least, long most) => least + _stream.Below(most - least + 1);

    /// <summary>A whole number from the least to the most, both included.</summary>
    public int Count(int least, int most) => (int)Between(least, most);

    /// <summary>True so many times in a hundred.</summary>
    public bool Happens(int percent) => _stream.Below(100) < percent;

    /// <summary>One of a few.</summary>
    public T OneOf<T>(IReadOnlyList<T> choices) => choices[(int)_stream.Below(choices.Count)];

    /// <summary>The same things in another order.</summary>
    public IReadOnlyList<T> Shuffled<T>(IEnumerable<T> things)
    {
        var list = things.ToList();
        for (var i = list.Count - 1; i > 0; i--)
        {
            var j = (int)_stream.Below(i + 1);
            (list[i], list[j]) = (list[j], list[i]);
        }

        return list;
    }
}
