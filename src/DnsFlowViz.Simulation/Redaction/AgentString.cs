using System.Text;
using System.Text.Json;
using DnsFlowViz.Simulation.ConfigText;

namespace DnsFlowViz.Simulation.Redaction;

/// <summary>Reads a string in quotes as JSON, or as HCL where JSON knows no such escape.</summary>
internal static class AgentString
{
    /// <summary>What the string says; empty when neither reads it.</summary>
    /// <param name="raw">The string with its quotes.</param>
    public static string Read(string raw)
    {
        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(raw));
            return reader.Read() && reader.TokenType == JsonTokenType.String ? reader.GetString() ?? "" : "";
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            return ReadHcl(raw);
        }
    }

    private static string ReadHcl(string raw)
    {
        try
        {
            return HclString.Read(new HclText(raw));
        }
        catch (HclException)
        {
            return "";
        }
    }
}
