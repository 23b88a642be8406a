namespace DnsFlowViz.Simulation.Components;

/// <summary>
/// Says where a rule was read: the daemon, its file and function, the first version, and the rule's name.
/// </summary>
/// <param name="daemon">The program, or the text, that has the rule.</param>
/// <param name="file">Source file or section.</param>
/// <param name="function">Function in it; empty for a text.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Field)]
public sealed class CitesAttribute(string daemon, string file, string function) : Attribute
{
    /// <summary>The program, or the text, that has the rule.</summary>
    public string Daemon { get; } = daemon;

    /// <summary>Source file or section.</summary>
    public string File { get; } = file;

    /// <summary>Function in the file; empty for a text.</summary>
    public string Function { get; } = function;

    /// <summary>First version the rule was read in.</summary>
    public string Since { get; init; } = "";

    /// <summary>Name of the rule, such as D18.</summary>
    public required string Rule { get; init; }
}
