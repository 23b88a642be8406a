namespace DnsFlowViz.Simulation.Tests.Properties;

/// <summary>
/// Tests that look at the memory and the clock of the whole process: no others run beside them.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    /// <summary>The name that a test class gives.</summary>
    public const string Name = "alone";
}
