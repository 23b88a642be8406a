using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DnsFlowViz.Reports.Pictures;

namespace DnsFlowViz.Reports.Review;

/// <summary>
/// The review as Markdown, to be pasted and edited. Its pictures stand at the end, inside the file.
/// </summary>
public static partial class ReviewMarkdown
{
    private const double PlotWidth = 720;

    /// <summary>Writes it.</summary>
    public static string Write(ReviewRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var review = ReviewBuilder.Build(request);
        var text = new StringBuilder();
        Line(text, $"# {Words(review.Title)}");
        Line(text, $"\n{Words(string.Join(' ', review.Lead))}\n");
        Table(
            text, [.. review.Figures.Select(figure => figure.Label)],
            [[.. review.Figures.Select(figure => Words(figure.Value))]]);
        Line(text, "\n## What happened\n\n![The whole run: slots and answered lookups][timeline]\n");
        Table(text, ["", "at, s", "what", "seen in the trace", ""], review.Moments.Select((moment, i) =>
            new[]
            {
                Invariant($"{i + 1}"), Seconds(moment.AtNs), Words(moment.Text), Words(moment.Detail),
                moment.Link is null ? "" : $"[t={MomentLinks.Seconds(moment.AtNs)}]({moment.Link})",
            }));
        var more = review.MomentsLeftOut;
        Line(text, more > 0 ? $"\n{ReviewTexts.More(more)}\n" : "");
        Line(text, $"![The stage at {Seconds(review.StageNs)} s][stage]\n");
        Configs(text, review);
        Line(text, "## The chain, from the client down\n");
        Table(
            text, ["lap", "left at, s", "hop", "rule", "config line"],
            review.Chain.Select(
                hop => new[] { hop.Laps, hop.At, Words(hop.Route), hop.Rule, Words(hop.Line) }));
        Fixes(text, review, request.Links);
        Rest(text, review, request.Links);
        Pictures(text, review, request);
        return text.ToString();
    }

    private static void Configs(StringBuilder text, IncidentReview review)
    {
        Line(text, "## Lines at fault\n");
        foreach (var config in review.Configs)
        {
            var fence = Fence(config.Lines.Select(line => line.Text));
            Line(text, $"{Words(config.Place)}:\n\n{fence}");
            foreach (var (number, line, atFault) in config.Lines)
            {
                Line(text, Invariant($"{(atFault ? ">" : " ")} {number,3}  {line}"));
            }

            Line(text, $"{fence}\n");
        }

        Line(text, review.Repeat.Length > 0 ? $"To see it again: `{review.Repeat}`\n" : "");
    }

    private static void Fixes(StringBuilder text, IncidentReview review, MomentLinks links)
    {
        Line(text, "\n## What breaks the loop\n");
        Table(
            text, ["rule", "what it says", "versions", "read in"],
            review.Rules.Select(rule => new[] { rule.Id, rule.Sentence, rule.Versions, rule.Source }));
        Line(text, $"\n{ReviewTexts.NoVerdict}\n");
        foreach (var act in review.Acts)
        {
            Line(text, $"- {Words(act)}");
        }

        foreach (var related in review.Related)
        {
            Line(text, $"- [{related.Title}]({links.To(related.Id)}): {related.What}.");
        }
    }

    private static void Rest(StringBuilder text, IncidentReview review, MomentLinks links)
    {
        if (review.LeftOut.Count > 0)
        {
            Line(text, $"\n## Left out of the model\n\n{Words(string.Join(' ', review.LeftOut))}");
        }

        Line(text, "\n## Open it\n");
        Line(text, links.At(review.StageNs) is { } link ? $"<{link}>" : ReviewTexts.NoLink);
        Line(text, review.CutBy is { } words ? $"\n{words}" : "");
        Line(text, Invariant($"DnsFlowViz · {review.Run.ScenarioId} · seed {review.Run.Seed} · ")
            + $"trace {review.TraceHash}\n");
    }

    private static void Pictures(StringBuilder text, IncidentReview review, ReviewRequest request)
    {
        var timeline = TimelinePicture.Draw(
            request.Recording, review.Run, ReviewMoments.Chosen(request), PictureColours.Light, PlotWidth,
            story: false);
        var stage = StagePicture.Draw(
            StageMoment.At(request.Recording, review.Run, review.StageNs), PictureColours.Light);
        Line(text, $"[timeline]: {Inside(timeline)}");
        Line(text, $"[stage]: {Inside(stage)}");
    }

    private static void Table(StringBuilder text, string[] head, IEnumerable<string[]> rows)
    {
        Line(text, $"| {string.Join(" | ", head.Select(Cell))} |");
        Line(text, $"|{string.Concat(head.Select(_ => "---|"))}");
        foreach (var row in rows)
        {
            Line(text, $"| {string.Join(" | ", row.Select(Cell))} |");
        }
    }

    /// <summary>
    /// Words of a scenario, in which no sign begins markup, a link, an entity or code (CommonMark 0.31
    /// section 2.4).
    /// </summary>
    private static string Words(string text) =>
        MarkupSign().Replace(text.ReplaceLineEndings(" "), sign => $"\\{sign.Value}");

    // No line of the file ends it.
    private static string Fence(IEnumerable<string> lines)
    {
        var longest = lines.Select(line => line.Split('`').Length - 1).DefaultIfEmpty().Max();
        return new string('`', Math.Max(3, longest + 1));
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);

    private static string Inside(string svg) =>
        $"data:image/svg+xml;base64,{Convert.ToBase64String(Encoding.UTF8.GetBytes(svg))}";

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');

    private static string Seconds(long ns) => Invariant($"{ns / 1_000_000_000m:F6}");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"[\\<\[\]&`]")]
    private static partial Regex MarkupSign();
}
