using System.Globalization;
using System.Text;
using DnsFlowViz.Reports.Pictures;

namespace DnsFlowViz.Reports.Review;

/// <summary>
/// The review as one HTML file: no script, no network, two pages of A4 on paper. Each moment carries the
/// name of its picture, so that it can be checked that its link shows the same one.
/// </summary>
public static class ReviewHtml
{
    private const double PlotWidth = 720;

    // The file holds all it needs. Whatever got into it could run nothing and ask nobody.
    private const string Policy =
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; form-action 'none'";

    /// <summary>Writes it.</summary>
    public static string Write(ReviewRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var review = ReviewBuilder.Build(request);
        var html = new StringBuilder();
        html.Append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append($"<meta http-equiv=\"Content-Security-Policy\" content=\"{Policy}\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Append(CultureInfo.InvariantCulture, $"<title>Incident review: {E(review.Title)}</title>\n")
            .Append(CultureInfo.InvariantCulture, $"<style>{PictureFonts.Css}{ReviewStyle.Css}</style>\n")
            .Append("</head>\n<body>\n");
        FirstPage(html, review, request);
        SecondPage(html, review, request);
        return html.Append("</body>\n</html>\n").ToString();
    }

    private static void FirstPage(StringBuilder html, IncidentReview review, ReviewRequest request)
    {
        html.Append("<article class=\"paper\">\n<div class=\"top\"><b>Incident review</b>")
            .Append($"<span class=\"quiet\">{E(review.Run.Title)}</span></div>\n")
            .Append($"<h1>{E(review.Title)}</h1>\n")
            .Append($"<p class=\"second\">{E(string.Join(' ', review.Lead))}</p>\n")
            .Append("<div class=\"figures\">");
        foreach (var figure in review.Figures)
        {
            html.Append($"<div><span>{E(figure.Label)}</span><b class=\"{figure.Tone}\">")
                .Append($"{E(figure.Value)}</b></div>");
        }

        html.Append("</div>\n<h2>What happened</h2>\n<figure>")
            .Append(TimelinePicture.Draw(
                request.Recording, review.Run, ReviewMoments.Chosen(request), PictureColours.Light, PlotWidth,
                story: false))
            .Append("</figure>\n");
        Moments(html, review);
        var moment = StageMoment.At(request.Recording, review.Run, review.StageNs);
        html.Append("<h2>The stage</h2>\n<figure class=\"stage\">")
            .Append(StagePicture.Draw(moment, PictureColours.Light))
            .Append($"</figure>\n<p class=\"quiet\">The stage at {Seconds(review.StageNs)} s. ")
            .Append("A groove of the ring is ten laps, a cell of the board one slot.</p>\n");
        Foot(html, review, 1);
    }

    private static void Moments(StringBuilder html, IncidentReview review)
    {
        html.Append("<table>\n");
        for (var i = 0; i < review.Moments.Count; i++)
        {
            var moment = review.Moments[i];
            html.Append(CultureInfo.InvariantCulture, $"<tr><td class=\"n\"><b>{i + 1}</b></td>")
                .Append($"<td class=\"n m\">{Seconds(moment.AtNs)} s</td><td>{E(moment.Text)}</td>")
                .Append($"<td class=\"second\"><div class=\"cut\" title=\"{E(moment.Detail)}\">")
                .Append($"{E(moment.Detail)}</div></td><td class=\"n\">{Link(moment)}</td></tr>\n");
        }

        html.Append("</table>\n");
        if (review.MomentsLeftOut > 0)
        {
            html.Append($"<p class=\"quiet\">{ReviewTexts.More(review.MomentsLeftOut)}</p>\n");
        }
    }

    private static string Link(ReviewMoment moment) => moment.Link is null
        ? ""
        : $"<a class=\"m\" href=\"{E(moment.Link)}\" data-frame=\"{moment.FrameHash}\">"
            + $"t={MomentLinks.Seconds(moment.AtNs)}</a>";

    private static void SecondPage(StringBuilder html, IncidentReview review, ReviewRequest request)
    {
        html.Append("<article class=\"paper\">\n<h2>Lines at fault</h2>\n");
        html.Append("<div class=\"files\">\n");
        foreach (var config in review.Configs)
        {
            html.Append($"<div><span class=\"quiet\">{E(config.Place)}</span><ol class=\"conf m\">");
            foreach (var (number, text, atFault) in config.Lines)
            {
                html.Append(CultureInfo.InvariantCulture, $"<li{(atFault ? " class=\"lit\"" : "")}>")
                    .Append(CultureInfo.InvariantCulture, $"<span class=\"no\">{number}</span>")
                    .Append($"<span>{E(text)}</span></li>");
            }

            html.Append("</ol></div>\n");
        }

        html.Append("</div>\n");
        if (review.Repeat.Length > 0)
        {
            html.Append("<p class=\"after\">To see it again: ")
                .Append($"<code>{E(review.Repeat)}</code></p>\n");
        }

        Chain(html, review);
        Fixes(html, review, request.Links);
        if (review.LeftOut.Count > 0)
        {
            html.Append("<h2>Left out of the model</h2>\n")
                .Append($"<p class=\"second\">{E(string.Join(' ', review.LeftOut))}</p>\n");
        }

        OpenIt(html, review, request.Links);
        Foot(html, review, 2);
    }

    private static void Chain(StringBuilder html, IncidentReview review)
    {
        html.Append("<h2>The chain, from the client down</h2>\n<table>\n<tr><th>lap</th><th>left at, s</th>")
            .Append("<th>hop</th><th>rule</th><th>config line</th></tr>\n");
        foreach (var hop in review.Chain)
        {
            html.Append($"<tr><td class=\"n\">{E(hop.Laps)}</td><td class=\"n m\">{E(hop.At)}</td>")
                .Append($"<td class=\"n\">{E(hop.Route)}</td><td class=\"second\">{E(hop.Rule)}</td>")
                .Append($"<td class=\"n m loop\">{E(hop.Line)}</td></tr>\n");
        }

        html.Append("</table>\n");
    }

    private static void Fixes(StringBuilder html, IncidentReview review, MomentLinks links)
    {
        html.Append("<h2>What breaks the loop</h2>\n<table>\n<tr><th>rule</th><th>what it says</th>")
            .Append("<th>versions</th><th>read in</th></tr>\n");
        foreach (var rule in review.Rules)
        {
            html.Append($"<tr><td class=\"n m\">{E(rule.Id)}</td><td>{E(rule.Sentence)}</td>")
                .Append($"<td class=\"n\">{E(rule.Versions)}</td>")
                .Append($"<td class=\"m second\">{E(rule.Source)}</td></tr>\n");
        }

        html.Append($"</table>\n<p class=\"quiet after\">{ReviewTexts.NoVerdict}</p>\n<ul>");
        foreach (var act in review.Acts)
        {
            html.Append($"<li>{E(act)}</li>");
        }

        foreach (var related in review.Related)
        {
            html.Append($"<li><a href=\"{E(links.To(related.Id))}\">{E(related.Title)}</a>: ")
                .Append($"<span class=\"second\">{E(related.What)}.</span></li>");
        }

        html.Append("</ul>\n");
    }

    private static void OpenIt(StringBuilder html, IncidentReview review, MomentLinks links)
    {
        html.Append("<h2>Open it</h2>\n");
        html.Append(links.At(review.StageNs) is { } link
            ? $"<p>The run at the picture of page 1: <a class=\"m\" href=\"{E(link)}\">{E(link)}</a></p>\n"
            : $"<p class=\"second\">{ReviewTexts.NoLink}</p>\n");
        if (review.CutBy is { } words)
        {
            html.Append($"<p>{E(words)}</p>\n");
        }
    }

    private static void Foot(StringBuilder html, IncidentReview review, int page) => html
        .Append($"<footer><span>DnsFlowViz · {E(review.Run.ScenarioId)} · seed ")
        .Append(CultureInfo.InvariantCulture, $"{review.Run.Seed} · trace {review.TraceHash[..12]}</span>")
        .Append(CultureInfo.InvariantCulture, $"<span>page {page} of 2</span></footer>\n</article>\n");

    private static string Seconds(long ns) =>
        (ns / 1_000_000_000m).ToString("F6", CultureInfo.InvariantCulture);

    private static string E(string text) => MarkupText.Escape(text);
}
