using DnsFlowViz.Simulation.Scenarios;

namespace DnsFlowViz.Simulation.Sweeps;

/// <summary>A parameter with the values it takes.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Values">Its values, in the order they stand side by side.</param>
public sealed record SweepAxis(SweepParameter Parameter, IReadOnlyList<SweepValue> Values)
{
    /// <summary>
    /// The value that a scenario has by itself, and where it lies among the values, counted from 0: between
    /// two of them it lies in proportion. Null when it lies outside, or when the scenario has no one value.
    /// </summary>
    public (SweepValue Value, double At)? OwnOf(Scenario scenario)
    {
        if (Parameter.Own(scenario) is not { } own)
        {
            return null;
        }

        for (var i = 0; i < Values.Count; i++)
        {
            if (IsSame(Values[i], own))
            {
                return (own, i);
            }

            if (i > 0 && own.Number is { } number
                && Values[i - 1].Number is { } from && Values[i].Number is { } to
                && Math.Min(from, to) < number && number < Math.Max(from, to))
            {
                return (own, i - 1 + ((number - from) / (double)(to - from)));
            }
        }

        return null;
    }

    private static bool IsSame(SweepValue one, SweepValue other) =>
        other.Number is { } number ? one.Number == number : one.Text == other.Text;
}
