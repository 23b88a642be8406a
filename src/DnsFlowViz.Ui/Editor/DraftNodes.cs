using System.Globalization;
using System.Text.Json.Nodes;

namespace DnsFlowViz.Ui.Editor;

/// <summary>
/// Adds, removes and connects nodes of a scenario. A new one is complete: it has an address of its own, the
/// config files of its daemon, and a link, so that the scenario still runs.
/// </summary>
internal static class DraftNodes
{
    private const int PerSecondMilli = 5_000;
    private const int OneWayUs = 100;

    private static readonly int[] Columns = [24, 328, 600, 836];
    private static readonly int[] Rows = [36, 200, 352, 500];

    /// <summary>What can be added.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["client", "dnsmasq", "consul", "upstream"];

    /// <summary>Adds a node of a kind and links it to whom it talks to.</summary>
    public static void Add(JsonObject root, string kind)
    {
        var nodes = List(root, "nodes");
        var (id, number) = FreeId(nodes, kind);
        var partner = First(nodes, kind == "dnsmasq" ? "upstream" : "dnsmasq");
        var node = new JsonObject { ["id"] = id, ["kind"] = kind, ["title"] = $"{TitleOf(kind)} {number}" };
        if (VersionOf(kind) is { } version)
        {
            node["version"] = version;
        }

        var address = FreeAddress(nodes, kind);
        node["address"] = address;
        (node["x"], node["y"]) = FreePlace(nodes);
        node["files"] = FilesOf(kind, address, partner?["address"]?.ToString());
        nodes.Add((JsonNode)node);
        if (partner?["id"]?.ToString() is { } other)
        {
            Connect(root, kind == "upstream" ? other : id, kind == "upstream" ? id : other);
            if (kind == "client")
            {
                List(root, "workloads").Add((JsonNode)LoadOf(id, other));
            }
        }
    }

    /// <summary>Removes a node with its links, workloads and triggers.</summary>
    public static void Remove(JsonObject root, string id)
    {
        Without(root, "nodes", node => Is(node, "id", id));
        Without(root, "links", link => Is(link, "from", id) || Is(link, "to", id));
        Without(root, "workloads", load => Is(load, "from", id) || Is(load, "to", id));
        Without(root, "triggers", trigger => Is(trigger, "node", id) || Is(trigger, "to", id));
    }

    /// <summary>Links two nodes, unless they are linked already.</summary>
    public static void Connect(JsonObject root, string from, string to)
    {
        var links = List(root, "links");
        var isThere = links.Any(link => (Is(link, "from", from) && Is(link, "to", to))
            || (Is(link, "from", to) && Is(link, "to", from)));
        if (!isThere && from != to)
        {
            links.Add((JsonNode)new JsonObject { ["from"] = from, ["to"] = to, ["oneWayUs"] = OneWayUs });
        }
    }

    private static JsonArray List(JsonObject root, string name)
    {
        if (root[name] is not JsonArray list)
        {
            root[name] = list = [];
        }

        return list;
    }

    private static void Without(JsonObject root, string name, Func<JsonNode?, bool> goes)
    {
        if (root[name] is JsonArray list)
        {
            foreach (var item in list.Where(goes).ToArray())
            {
                list.Remove(item);
            }
        }
    }

    private static bool Is(JsonNode? item, string name, string value) =>
        item is JsonObject part && part[name]?.ToString() == value;

    private static JsonObject? First(JsonArray nodes, string kind) =>
        nodes.OfType<JsonObject>().FirstOrDefault(node => Is(node, "kind", kind));

    private static (string Id, int Number) FreeId(JsonArray nodes, string kind)
    {
        var number = 2;
        while (nodes.Any(node => Is(node, "id", $"{kind}-{number}")))
        {
            number++;
        }

        return ($"{kind}-{number}", number);
    }

    private static string FreeAddress(JsonArray nodes, string kind)
    {
        var net = kind switch { "client" => "10.88.30", "upstream" => "10.88.40", _ => "10.88.10" };
        var last = 60;
        while (nodes.Any(node => Is(node, "address", $"{net}.{last}")))
        {
            last++;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{net}.{last}");
    }

    // The place on the stage that is farthest from what stands there already.
    private static (int X, int Y) FreePlace(JsonArray nodes)
    {
        var taken = nodes.OfType<JsonObject>().Select(node => (X: At(node, "x"), Y: At(node, "y"))).ToList();
        return (from x in Columns
                from y in Rows
                orderby taken.Select(at => Math.Abs(at.X - x) + Math.Abs(at.Y - y)).DefaultIfEmpty().Min()
                    descending
                select (x, y)).First();
    }

    private static int At(JsonObject node, string name) =>
        node[name] is JsonValue value && value.TryGetValue<int>(out var at) ? at : 0;

    private static string TitleOf(string kind) => kind switch
    {
        "client" => "Clients",
        "consul" => "Consul",
        "upstream" => "Upstream",
        _ => kind,
    };

    private static string? VersionOf(string kind) => kind switch
    {
        "dnsmasq" => "2.80",
        "consul" => "1.8.7",
        _ => null,
    };

    private static JsonObject FilesOf(string kind, string address, string? partner) => kind switch
    {
        "client" => File("resolv.conf", $"nameserver {partner ?? "10.88.10.3"}"),
        "dnsmasq" => File("dnsmasq.conf", "no-resolv", $"server={partner ?? "10.88.40.53"}"),
        "consul" => File(
            "consul.json", "{", "  \"domain\": \"consul\",", "  \"ports\": { \"dns\": 53 },",
            $"  \"client_addr\": \"{address}\"", "}"),
        _ => File("upstream.json", "{ \"answerAfterUs\": 10000 }"),
    };

    private static JsonObject File(string name, params string[] lines) =>
        new() { [name] = new JsonArray([.. lines.Select(line => (JsonNode?)JsonValue.Create(line))]) };

    private static JsonObject LoadOf(string from, string to) => new()
    {
        ["name"] = from,
        ["client"] = "once",
        ["kind"] = "ext",
        ["perSecondMilli"] = PerSecondMilli,
        ["from"] = from,
        ["to"] = to,
    };
}
