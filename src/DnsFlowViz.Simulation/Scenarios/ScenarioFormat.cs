namespace DnsFlowViz.Simulation.Scenarios;

/// <summary>
/// Every property the scenario format has, by object. Reader and schema must both agree with it.
/// </summary>
public static class ScenarioFormat
{
    /// <summary>The version of the format this code reads and writes.</summary>
    public const int Version = 1;

    /// <summary>Name of the outermost object.</summary>
    public const string Scenario = "scenario";

    /// <summary>Name of an entry of <c>nodes</c>.</summary>
    public const string Node = "node";

    /// <summary>Name of an entry of <c>links</c>.</summary>
    public const string Link = "link";

    /// <summary>Name of an entry of <c>workloads</c>.</summary>
    public const string Workload = "workload";

    /// <summary>Name of an entry of <c>triggers</c>.</summary>
    public const string Trigger = "trigger";

    /// <summary>Name of an entry of <c>schedule</c>.</summary>
    public const string SpeedStep = "speedStep";

    /// <summary>How a scenario is told: by the post-mortem.</summary>
    public const string AsTold = "as told";

    /// <summary>How a scenario is told: by the real daemons.</summary>
    public const string AsMeasured = "as measured";

    /// <summary>
    /// The objects of the format with their properties, in the order people should write them.
    /// </summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<ScenarioProperty>> Objects { get; } =
        new Dictionary<string, IReadOnlyList<ScenarioProperty>>(StringComparer.Ordinal)
        {
            [Scenario] =
            [
                Must("version", "1"),
                Must("id", "\"my-incident\""),
                Must("title", "\"My incident\""),
                Must("telling", "\"as measured\""),
                May("counterpart", "\"incident-as-told\""),
                Must("horizonUs", "60000000"),
                Must("seed", "42"),
                Must("nodes", "[ … ]"),
                May("links", "[ … ]"),
                May("workloads", "[ … ]"),
                May("triggers", "[ … ]"),
                May("schedule", "[ … ]"),
                May("leftOut", "[ \"TCP.\" ]"),
            ],
            [Node] =
            [
                Must("id", "\"dnsmasq\""),
                Must("kind", "\"dnsmasq\""),
                Must("title", "\"dnsmasq\""),
                May("version", "\"2.80\""),
                Must("address", "\"10.88.10.3\""),
                Must("x", "328"),
                Must("y", "44"),
                May("files", "{ \"dnsmasq.conf\": [ \"server=10.88.40.53\" ] }"),
            ],
            [Link] =
            [
                Must("from", "\"laptop\""),
                Must("to", "\"dnsmasq\""),
                Must("oneWayUs", "100"),
                May("jitterUs", "0"),
                May("lossPpm", "0"),
                May("label", "\"VPN\""),
            ],
            [Workload] =
            [
                Must("name", "\"legitimate\""),
                Must("client", "\"once\""),
                Must("kind", "\"ext\""),
                Must("perSecondMilli", "20000"),
                Must("from", "\"clients\""),
                Must("to", "\"dnsmasq\""),
                May("startUs", "0"),
                May("endUs", "60000000"),
            ],
            [Trigger] =
            [
                Must("atUs", "5000000"),
                Must("do", "\"ask\""),
                Must("node", "\"laptop\""),
                May("name", "\"consul.\""),
                May("type", "\"DS\""),
                May("downtimeUs", "1000000"),
                May("file", "\"consul.json\""),
                May("text", "\"…\""),
                May("to", "\"dnsmasq\""),
                May("oneWayUs", "100"),
                May("jitterUs", "0"),
                May("lossPpm", "0"),
                May("edns", "\"do\""),
                May("tries", "3"),
                May("waitUs", "5000000"),
                May("version", "\"2.86\""),
            ],
            [SpeedStep] = [Must("fromUs", "5000000"), Must("slowdown", "300")],
        };

    private static ScenarioProperty Must(string name, string example) => new(name, true, example);

    private static ScenarioProperty May(string name, string example) => new(name, false, example);
}
