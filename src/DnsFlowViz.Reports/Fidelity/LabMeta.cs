namespace DnsFlowViz.Reports.Fidelity;

/// <summary>How an experiment was set up. What the file leaves out or sets to null has its default.</summary>
public sealed record LabMeta
{
    /// <summary>Name of the experiment; empty when the file has none.</summary>
    public string Scenario { get; init; } = "";

    /// <summary>What was done, in a few words; empty when nothing is said.</summary>
    public string Note { get; init; } = "";

    /// <summary>Release of dnsmasq, such as <c>2.80</c>.</summary>
    public string DnsmasqVersion { get; init; } = "";

    /// <summary>Release of Consul, such as <c>1.8.7</c>.</summary>
    public string ConsulVersion { get; init; } = "";

    /// <summary>Command line of dnsmasq, the program first.</summary>
    public IReadOnlyList<string> DnsmasqArgv { get; init; } = [];

    /// <summary>Command line of Consul, the program first.</summary>
    public IReadOnlyList<string> ConsulArgv { get; init; } = [];

    /// <summary>What carried the packets: <c>veth</c> or <c>tun</c>.</summary>
    public string Link { get; init; } = "veth";

    /// <summary>Delay added to every direction of every host, microseconds.</summary>
    public long OneWayDelayUs { get; init; }

    /// <summary>Delay added at the hosts named, microseconds; it replaces the common one.</summary>
    public IReadOnlyDictionary<string, long> HostDelayUs { get; init; } = new Dictionary<string, long>();

    /// <summary>How long the upstream takes, milliseconds.</summary>
    public double UpstreamDelayMs { get; init; } = 10;

    /// <summary>Consul's recursors in order.</summary>
    public IReadOnlyList<string> Recursors { get; init; } = [];

    /// <summary>Consul's recursor timeout as written, such as <c>10s</c>; empty for the default.</summary>
    public string RecursorTimeout { get; init; } = "";

    /// <summary>Consul's recursor strategy; empty for the default.</summary>
    public string RecursorStrategy { get; init; } = "";

    /// <summary>What dig asks, such as <c>DS consul.</c>; several, one per run, between semicolons.</summary>
    public string Trigger { get; init; } = "";

    /// <summary>dig's options as written.</summary>
    public string DigOptions { get; init; } = "";

    /// <summary>How often dig asks.</summary>
    public int Count { get; init; } = 1;

    /// <summary>Time between two of them, seconds.</summary>
    public double IntervalS { get; init; }

    /// <summary>Lookups of new outside names per second.</summary>
    public double ExtRate { get; init; }

    /// <summary>Lookups of a service per second.</summary>
    public double SvcRate { get; init; }

    /// <summary>How long the lookups go on after the trigger, seconds.</summary>
    public double DurationS { get; init; }

    /// <summary>What was done and when: <c>seconds:what</c>.</summary>
    public IReadOnlyList<string> Actions { get; init; } = [];

    /// <summary>The laptop's resolver; empty when dig alone asks.</summary>
    public string LaptopCommand { get; init; } = "";

    /// <summary>What applications on the laptop ask: <c>seconds:command</c>.</summary>
    public IReadOnlyList<string> LaptopLookups { get; init; } = [];

    /// <summary>Fields that no part of the comparison knows.</summary>
    public IReadOnlyList<string> UnknownFields { get; init; } = [];
}
