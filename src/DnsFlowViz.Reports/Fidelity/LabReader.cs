using System.Text.Json;

namespace DnsFlowViz.Reports.Fidelity;

/// <summary>
/// Reads the JSON file of an experiment. Whatever is null or absent is left out; whatever is of the wrong
/// kind is an error that names the field.
/// </summary>
public static class LabReader
{
    /// <summary>Bytes such a file may have.</summary>
    public const int MostBytes = 16 * 1024 * 1024;

    /// <summary>Runs such a file may have.</summary>
    public const int MostRuns = 100;

    /// <summary>Reads a file.</summary>
    /// <param name="utf8">Its bytes.</param>
    /// <param name="name">What to call it when it has no name of its own.</param>
    /// <exception cref="LabFormatException">It is no such file; the message names the field.</exception>
    public static LabFile Read(ReadOnlyMemory<byte> utf8, string name)
    {
        if (utf8.Length > MostBytes)
        {
            throw new LabFormatException($"the file has {utf8.Length:N0} bytes; it may have {MostBytes:N0}.");
        }

        try
        {
            using var document = JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = 32 });
            return Read(new LabField("", document.RootElement), name);
        }
        catch (JsonException broken)
        {
            throw new LabFormatException(
                $"not JSON at line {broken.LineNumber + 1}, byte {broken.BytePositionInLine + 1}.");
        }
    }

    private static LabFile Read(LabField root, string name)
    {
        if (root["meta"].IsMissing)
        {
            throw new LabFormatException("meta: missing; it says how the experiment was set up.");
        }

        if (root["runs"].IsMissing)
        {
            throw new LabFormatException("runs: missing; it holds what was measured.");
        }

        var meta = LabMetaReader.Read(root["meta"]);
        var runs = root["runs"].Items().Take(MostRuns + 1).ToList();
        if (runs.Count > MostRuns)
        {
            throw new LabFormatException($"runs: a file may have {MostRuns} runs.");
        }

        return new LabFile(
            meta.Scenario.Length > 0 ? meta.Scenario : name,
            meta,
            [.. runs.Select(run => run.IsMissing ? null : LabRunReader.Read(run))]);
    }
}
