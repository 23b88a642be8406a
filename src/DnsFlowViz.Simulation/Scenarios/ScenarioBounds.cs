using DnsFlowViz.Simulation.ConfigText;

namespace DnsFlowViz.Simulation.Scenarios;

/// <summary>How large a scenario may be. Each bound has a sentence of its own when it is reached.</summary>
public static class ScenarioBounds
{
    /// <summary>Bytes of the scenario's text in UTF-8.</summary>
    public const int TextBytes = 1_048_576;

    /// <summary>Machines.</summary>
    public const int Nodes = 40;

    /// <summary>Pairs with a delay of their own.</summary>
    public const int Links = 200;

    /// <summary>Steady traffics.</summary>
    public const int Workloads = 50;

    /// <summary>Things that happen once.</summary>
    public const int Triggers = 1_000;

    /// <summary>Stretches of the speed schedule.</summary>
    public const int SpeedSteps = 100;

    /// <summary>Sentences about what is left out.</summary>
    public const int LeftOut = 20;

    /// <summary>Config files of one node.</summary>
    public const int Files = 10;

    /// <summary>Characters of a config file's name.</summary>
    public const int FileNameLength = 100;

    /// <summary>Objects and lists of a JSON or HCL text that may lie inside each other.</summary>
    public const int Nesting = JsonTree.DeepestNesting;

    /// <summary>Values of a JSON or HCL text: objects, lists, strings, numbers, words.</summary>
    public const int Values = JsonTree.MostValues;

    /// <summary>Bytes of one config file in UTF-8.</summary>
    public const int FileBytes = 65_536;

    /// <summary>Bytes of all files that all reloads of a run make daemons read again.</summary>
    public const long ReloadBytes = 2_097_152;

    /// <summary>Length of a run, microseconds of virtual time.</summary>
    public const long HorizonUs = 3_600_000_000;

    /// <summary>Lookups per second of all workloads together, in thousandths.</summary>
    public const long PerSecondMilli = 20_000_000;

    /// <summary>Delay and jitter of a link together, microseconds.</summary>
    public const long DelayUs = 2_000_000;

    /// <summary>Loss of a link, parts per million.</summary>
    public const int LossPpm = 1_000_000;

    /// <summary>How often a trigger's question may be sent.</summary>
    public const int AskTries = 20;

    /// <summary>Patience after each sending of a trigger's question, microseconds.</summary>
    public const long AskWaitUs = 600_000_000;

    /// <summary>Characters of an id.</summary>
    public const int IdLength = 40;

    /// <summary>Characters of a title, label or sentence.</summary>
    public const int TitleLength = 200;

    /// <summary>Width of the diagram's world.</summary>
    public const int WorldWidth = 1_104;

    /// <summary>Height of the diagram's world.</summary>
    public const int WorldHeight = 584;

    /// <summary>Largest slowdown of the speed schedule.</summary>
    public const int Slowdown = 100_000;
}
