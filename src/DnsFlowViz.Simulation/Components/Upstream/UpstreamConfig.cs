using DnsFlowViz.Simulation.ConfigText;

namespace DnsFlowViz.Simulation.Components.Upstream;

/// <summary>
/// Reads the small JSON file of the node that stands for the outside world. The format is our own.
/// </summary>
public static class UpstreamConfig
{
    /// <summary>The name of its config file.</summary>
    public const string MainFile = "upstream.json";

    private const string AnswerAfter = "answerAfterUs";
    private const int LongestUs = 60_000_000;

    /// <summary>Reads the files an upstream has.</summary>
    /// <param name="files">
    /// File name to whole text; without upstream.json every option has its default.
    /// </param>
    public static ParsedConfig<UpstreamOptions> Parse(IReadOnlyDictionary<string, string> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var findings = new FindingList();
        var options = new UpstreamOptions();
        if (files.TryGetValue(MainFile, out var text) && JsonTree.Read(text, MainFile, findings) is { } root)
        {
            options = Read(root, options, findings);
        }

        return new ParsedConfig<UpstreamOptions>(options, findings.ToArray());
    }

    private static UpstreamOptions Read(JsonPart root, UpstreamOptions options, FindingList findings)
    {
        if (root.Kind != JsonPartKind.Object)
        {
            findings.Error(
                MainFile,
                root.Line,
                root.Column,
                $"The file must be an object: {{ \"{AnswerAfter}\": 10000 }}.");
            return options;
        }

        foreach (var member in root.Members)
        {
            var value = member.Value;
            if (member.Name != AnswerAfter)
            {
                findings.Warning(
                    MainFile,
                    member.Line,
                    member.Column,
                    $"\"{member.Name}\" is not known; the only key is {AnswerAfter}.");
            }
            else if (value.Kind == JsonPartKind.Number
                && AddressText.TryNumber(value.Text, LongestUs, out var us))
            {
                options = options with { AnswerAfterUs = us };
            }
            else
            {
                findings.Error(
                    MainFile,
                    value.Line,
                    value.Column,
                    $"{AnswerAfter} takes whole microseconds from 0 to {LongestUs}.");
            }
        }

        return options;
    }
}
