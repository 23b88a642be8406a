using System.Text.Json;

namespace DnsFlowViz.Payloads;

/// <summary>Texts that want to be code, and scenarios whose every text is one.</summary>
internal static class Injections
{
    /// <summary>Payloads of one scenario: each stands in every kind of text there.</summary>
    public const int PerScenario = 20;

    private const int TitleLength = 200;

    /// <summary>All of them.</summary>
    public static string[] All { get; } =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Payloads", "injections.txt"))
            .Select(line => JsonSerializer.Deserialize<string>(line)!),
    ];

    /// <summary>All of them in scenarios that run.</summary>
    public static string[] Scenarios { get; } =
        [.. All.Chunk(PerScenario).Select((payloads, number) => Scenario(payloads, number))];

    /// <summary>Id of a client of a scenario; no other scenario has it.</summary>
    public static string ClientOf(int scenario, int client) => $"s{scenario}-c{client}";

    private static string Scenario(string[] payloads, int number) => JsonSerializer.Serialize(new
    {
        version = 1,
        id = $"injected-{number}",
        title = Title(payloads),
        telling = "as measured",
        horizonUs = 2_000_000,
        seed = 1,
        nodes = (object[])
        [
            new
            {
                id = "dnsmasq",
                kind = "dnsmasq",
                title = payloads[0],
                version = "2.80",
                address = "10.0.0.2",
                x = 328,
                y = 44,
                files = new Dictionary<string, string[]> { ["dnsmasq.conf"] = Config(payloads) },
            },
            new
            {
                id = "consul",
                kind = "consul",
                title = payloads[1],
                version = "1.8.7",
                address = "10.0.0.3",
                x = 836,
                y = 72,
                files = new Dictionary<string, string[]> { ["consul.json"] = Consul(payloads) },
            },
            .. payloads.Select((payload, i) => new
            {
                id = ClientOf(number, i),
                kind = "client",
                title = payload,
                address = $"10.0.1.{i + 1}",
                files = new Dictionary<string, string> { ["resolv.conf"] = "nameserver 10.0.0.2" },
                x = 24,
                y = 20 + (i * 25),
            }),
        ],
        links = payloads.Select((payload, i) => new
        {
            from = ClientOf(number, i),
            to = "dnsmasq",
            oneWayUs = 100,
            label = payload,
        }),
        workloads = payloads.Select((payload, i) => new
        {
            name = payload,
            client = "once",
            kind = "svc",
            perSecondMilli = 3_000,
            from = ClientOf(number, i),
            to = "dnsmasq",
        }),
        triggers = new[]
        {
            new { atUs = 100_000, @do = "ask", node = ClientOf(number, 0), name = "consul", type = "DS" },
        },
        leftOut = payloads,
    });

    // As many as a title takes, and another first one in each scenario.
    private static string Title(string[] payloads)
    {
        var title = "";
        foreach (var payload in payloads.Where(payload => title.Length + payload.Length < TitleLength))
        {
            title += payload;
        }

        return title;
    }

    // In comments, and as options that there are not.
    private static string[] Config(string[] payloads) =>
    [
        "no-resolv", "server=/consul/10.0.0.3", "server=10.0.0.3",
        .. payloads.Select(payload => $"# {OneLine(payload)}"),
        .. payloads.Select(payload => $"log-facility={OneLine(payload)}"),
    ];

    private static string[] Consul(string[] payloads) =>
    [
        "{\"domain\":\"consul\",\"ports\":{\"dns\":53},\"recursors\":[\"10.0.0.2\"],",
        $"\"node_name\":{JsonSerializer.Serialize(payloads[2])}}}",
    ];

    private static string OneLine(string payload) => payload.ReplaceLineEndings(" ");
}
