using System.Text;
using System.Text.Json;

namespace DnsFlowViz.Reports.Fidelity;

/// <summary>The consul.json that says what an experiment's command line and notes say.</summary>
internal static class LabConsulText
{
    /// <summary>Address of the one service that the laboratory's Consul knows.</summary>
    private const string ServiceAddress = "10.88.10.99";

    /// <summary>Words of the command line that have no part in forwarding, or are given elsewhere.</summary>
    private static readonly string[] Plain =
    [
        "agent", "-dev", "-node", "-bind", "-client", "-config-dir", "-config-file", "-log-level",
        "-data-dir", "-server", "-bootstrap-expect", "-ui", "-disable-host-node-id",
    ];

    /// <summary>Words of the command line that are not honoured.</summary>
    public static IEnumerable<string> Unhonoured(LabMeta meta) => meta.ConsulArgv.Skip(1)
        .Where(word => !Plain.Contains(word.Split('=')[0].Replace("--", "-", StringComparison.Ordinal)))
        .Where(word => word != "-dns-port=53")
        .Select(word => $"consul_argv: \"{word}\" is not played.");

    public static string Write(LabMeta meta, string address, IReadOnlyList<string> recursors)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteString("client_addr", address);
            json.WriteStartObject("ports");
            json.WriteNumber("dns", 53);
            json.WriteEndObject();
            json.WriteStartArray("recursors");
            foreach (var recursor in recursors)
            {
                json.WriteStringValue(recursor);
            }

            json.WriteEndArray();
            WriteDnsConfig(json, meta);
            json.WriteStartObject("service");
            json.WriteString("name", "xyz");
            json.WriteString("address", ServiceAddress);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static void WriteDnsConfig(Utf8JsonWriter json, LabMeta meta)
    {
        if (meta.RecursorTimeout.Length + meta.RecursorStrategy.Length == 0)
        {
            return;
        }

        json.WriteStartObject("dns_config");
        if (meta.RecursorTimeout.Length > 0)
        {
            json.WriteString("recursor_timeout", meta.RecursorTimeout);
        }

        if (meta.RecursorStrategy.Length > 0)
        {
            json.WriteString("recursor_strategy", meta.RecursorStrategy);
        }

        json.WriteEndObject();
    }
}
