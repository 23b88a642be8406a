using System.Text;
using System.Text.Json;

namespace DnsFlowViz.Web.Tests.Hubs.Fuzz;

/// <summary>One sound call of each kind that the hub takes. What they play is small.</summary>
internal static class HubCalls
{
    /// <summary>The text of a scenario that is played in a moment.</summary>
    public const string Scenario = """
        {"version":1,"id":"small","title":"Small","telling":"as measured","horizonUs":900000,"seed":1,
        "nodes":[{"id":"c","kind":"client","title":"C","address":"10.0.0.1","x":24,"y":36},
        {"id":"u","kind":"upstream","title":"U","address":"10.0.0.2","x":328,"y":36,
        "files":{"upstream.json":["{ \"answerAfterUs\": 1000 }"]}}],
        "links":[{"from":"c","to":"u","oneWayUs":100}],
        "workloads":[{"name":"w","client":"once","kind":"ext","perSecondMilli":9000,"from":"c","to":"u"}]}
        """;

    private const string Triggers =
        """{"atUs":1,"do":"restart","node":"u"},{"atUs":2,"do":"ask","node":"c","name":"a","tries":2}""";

    private const string Run = "00112233445566778899aabbccddeeff";
    private static readonly byte[] Shipped = Utf8("{\"scenarioId\":\"small\",\"triggers\":[]}");
    private static readonly byte[] Order = Utf8(
        "{\"scenarioId\":\"small\",\"over\":[\"seed=1..4/4\"],\"length\":\"1s\",\"seed\":1}");

    /// <summary>Name and arguments.</summary>
    public static (string Name, object?[] Arguments)[] All { get; } =
    [
        ("Open", [Shipped]),
        ("Watch", [Run, 1_000_000L, 8]),
        ("Overview", [Run, true, 0L, 900_000L, 600]),
        ("Log", [Run, 900_000_000L, 100]),
        ("Step", [Run, 1L, "event", true]),
        ("Chain", [Run, 7, 1_000_000L]),
        ("Find", [Run, Utf8("{\"type\":\"DS\",\"lapFrom\":3}"), 0, 50]),
        ("Message", [Run, 7, true]),
        ("ScenarioText", ["small"]),
        ("Check", [Scenario]),
        ("Fixes", ["small"]),
        ("Verdict", ["small", "remove-recursors"]),
        ("Sweep", [Order]),
        ("SweepFiles", [Utf8(
            "{\"order\":{\"scenarioId\":\"small\",\"over\":[]},\"runs\":[{\"number\":1}]}")]),
        ("SweepScenario", [Order, 2]),
        ("Edited", ["small", Scenario]),
        ("Shared", ["0123456789abcdefghijkl"]),
        ("Shorten", [Utf8("{\"link\":\"#nothing\",\"days\":1}")]),
    ];

    /// <summary>Those whose arguments hold JSON or a scenario.</summary>
    public static (string Name, object?[] Arguments)[] OfJson { get; } =
    [
        .. All.Where(call => call.Name is "Check" or "Edited"
            || call.Arguments.Any(argument => argument is byte[])),
        ("Open", [Utf8($$"""{"scenarioText":{{Quoted}}}""")]),
        ("Open", [Utf8($$"""{"scenarioText":{{Quoted}},"triggers":[{{Triggers}}]}""")]),
    ];

    private static string Quoted => JsonSerializer.Serialize(Scenario);

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
