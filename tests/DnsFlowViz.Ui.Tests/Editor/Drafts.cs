namespace DnsFlowViz.Ui.Tests.Editor;

/// <summary>A scenario file small enough to be read in a test.</summary>
internal static class Drafts
{
    public const string Incident = """
        {
          "version": 1, "id": "incident-as-told", "title": "The incident", "horizonUs": 60000000,
          "nodes": [
            { "id": "laptop", "kind": "systemd-resolved", "title": "Laptop", "version": "247",
              "address": "10.88.30.14", "files": { "resolved.conf": ["[Resolve]", "DNS=10.88.10.3"] } },
            { "id": "dnsmasq", "kind": "dnsmasq", "title": "dnsmasq", "version": "2.80",
              "address": "10.88.10.3",
              "files": { "dnsmasq.conf": ["# where names go", "server=/consul/10.88.10.2"] } },
            { "id": "consul", "kind": "consul", "title": "Consul", "version": "1.8.7",
              "address": "10.88.10.2", "files": { "consul.json": ["{ \"recursors\": [\"10.88.10.3\"] }"] } }
          ],
          "links": [ { "from": "dnsmasq", "to": "consul", "oneWayUs": 100 } ],
          "workloads": [
            { "name": "legitimate", "perSecondMilli": 20000, "from": "laptop", "to": "dnsmasq" }
          ],
          "triggers": [ { "atUs": 5000000, "do": "ask", "node": "laptop", "name": "consul", "type": "DS" } ]
        }
        """;

    /// <summary>The same with places for its cards, at which all of them find room.</summary>
    public static string Placed { get; } =
        At(At(At(Incident, "Laptop", 24, 36), "dnsmasq", 328, 44), "Consul", 836, 72);

    private static string At(string text, string title, int x, int y) => text.Replace(
        $"\"title\": \"{title}\",",
        FormattableString.Invariant($"\"title\": \"{title}\", \"x\": {x}, \"y\": {y},"),
        StringComparison.Ordinal);
}
