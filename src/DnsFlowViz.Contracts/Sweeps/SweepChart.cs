namespace DnsFlowViz.Contracts.Sweeps;

/// <summary>
/// What a sweep plays, known before its first run is done. Cells are numbered row by row; the first parameter
/// lies across.
/// </summary>
/// <param name="ScenarioId">Id of the scenario.</param>
/// <param name="Sides">The parameters, one or two.</param>
/// <param name="Order">The cells in the order they are played: far apart first, then those between.</param>
/// <param name="Stays">What is the same in every run.</param>
/// <param name="HorizonUs">Length of each run, microseconds of virtual time.</param>
/// <param name="OwnHorizonUs">Length of the scenario as it is shipped.</param>
/// <param name="Cores">Runs that are played at once, all sweeps of the server together.</param>
/// <param name="Parameters">Names of all parameters that could be varied.</param>
public sealed record SweepChart(
    string ScenarioId,
    SweepSide[] Sides,
    int[] Order,
    SweepFact[] Stays,
    long HorizonUs,
    long OwnHorizonUs,
    int Cores,
    string[] Parameters)
{
    /// <summary>Values of the first parameter.</summary>
    public int Columns => Sides[0].Values.Length;

    /// <summary>Values of the second parameter; 1 without one.</summary>
    public int Rows => Sides.Length > 1 ? Sides[1].Values.Length : 1;

    /// <summary>Number of runs.</summary>
    public int Count => Columns * Rows;

    /// <summary>The values of a cell, one per parameter.</summary>
    public string[] ValuesAt(int cell) => Sides.Length == 1
        ? [Sides[0].Values[cell]]
        : [Sides[0].Values[cell % Columns], Sides[1].Values[cell / Columns]];
}
