namespace DnsFlowViz.Simulation.Kernel;

/// <summary>
/// A stream of numbers for one purpose, made from the run's seed and the purpose's name. SplitMix64 (Steele,
/// Lea and Flood 2014), our own code, so that no library can change a run.
/// </summary>
public sealed class RandomStream
{
    private const ulong Golden = 0x9E3779B97F4A7C15;
    private ulong _state;

    /// <summary>The stream of this name under this seed.</summary>
    public RandomStream(ulong seed, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        // FNV-1a over the UTF-16 code units spreads the names; the first draw mixes the rest.
        var hash = 0xCBF29CE484222325UL;
        foreach (var unit in name)
        {
            hash = (hash ^ unit) * 0x100000001B3UL;
        }

        _state = seed ^ hash;
    }

    /// <summary>The next 64 bits.</summary>
    public ulong Next()
    {
        _state += Golden;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>
    /// A number from 0 up to, not including, <paramref name="bound"/>. 0 when the bound is not positive.
    /// </summary>
    public long Below(long bound) => bound <= 0 ? 0 : (long)Math.BigMul(Next(), (ulong)bound, out _);
}
