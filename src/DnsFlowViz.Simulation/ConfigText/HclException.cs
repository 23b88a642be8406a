namespace DnsFlowViz.Simulation.ConfigText;

/// <summary>
/// Ends a reading of an HCL text at the first thing that cannot be read; never leaves <see cref="HclTree"/>.
/// </summary>
/// <param name="line">Line of it, from 1.</param>
/// <param name="column">Column of it, from 1.</param>
/// <param name="message">What it is, and the way out.</param>
internal sealed class HclException(int line, int column, string message) : Exception(message)
{
    /// <summary>Line, from 1.</summary>
    public int Line { get; } = line;

    /// <summary>Column, from 1.</summary>
    public int Column { get; } = column;
}
