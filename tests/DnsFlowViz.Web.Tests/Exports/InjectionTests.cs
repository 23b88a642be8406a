using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Payloads;

namespace DnsFlowViz.Web.Tests.Exports;

/// <summary>
/// Two hundred texts that want to be code, in every text of a scenario, taken away as files.
/// </summary>
public sealed partial class InjectionTests(LiveServer server) : IDisposable
{
    private static readonly string[] Drawn =
    [
        "svg", "style", "g", "rect", "text", "tspan", "path", "circle", "line", "title", "desc", "defs",
        "marker", "polyline", "polygon", "linearGradient", "stop", "clipPath", "ellipse", "pattern",
    ];

    private static readonly string[] Written =
    [
        .. Drawn, "html", "head", "meta", "body", "article", "div", "span", "b", "h1", "h2", "h3", "p", "a",
        "figure", "table", "thead", "tbody", "tr", "th", "td", "ul", "ol", "li", "pre", "code",
        "footer", "header", "i",
        "section", "figcaption", "dl", "dt", "dd", "br", "em", "strong",
    ];

    private readonly HttpClient _http = new() { BaseAddress = server.Address };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void There_are_two_hundred_of_them_and_no_two_are_the_same()
    {
        Assert.Equal(200, Injections.All.Length);
        Assert.Equal(200, Injections.All.Distinct().Count());
    }

    [Fact]
    public async Task Pictures_are_well_formed_and_hold_only_what_is_drawn()
    {
        foreach (var run in await Opened())
        {
            foreach (var file in new[] { "stage.svg", "timeline.svg" })
            {
                var text = await _http.GetStringAsync($"/exports/{run}/{file}", Cancel);
                using var reader = XmlReader.Create(
                    new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
                var all = XDocument.Load(reader).Descendants().ToArray();

                Assert.Empty(all.Select(one => one.Name.LocalName).Distinct().Except(Drawn));
                Assert.Empty(all.Attributes().Where(IsActive).Select(one => $"{file}: {one}"));
            }
        }
    }

    [Fact]
    public async Task A_review_holds_only_the_tags_that_are_written_and_leads_only_here()
    {
        foreach (var run in await Opened())
        {
            var html = await _http.GetStringAsync($"/exports/{run}/review.html", Cancel);
            foreach (Match tag in Tag().Matches(StyleText().Replace(html, "")))
            {
                Assert.Contains(tag.Groups[1].Value, Written);
                Assert.DoesNotMatch(
                    "(?i)\\s(on\\w+|srcdoc|formaction|src)\\s*=", Quoted().Replace(tag.Value, "\"\""));
                Assert.DoesNotMatch("(?i)href\\s*=\\s*[\"']?(?!http://127\\.0\\.0\\.1|#)", tag.Value);
            }
        }
    }

    [Fact]
    public async Task A_review_in_markdown_holds_no_markup_of_a_scenario()
    {
        foreach (var run in await Opened())
        {
            var text = CodeText().Replace(
                await _http.GetStringAsync($"/exports/{run}/review.md", Cancel), "");

            Assert.DoesNotMatch("(?<!\\\\)<[A-Za-z/!?]", text);
            Assert.DoesNotMatch("(?i)(?<!\\\\)\\]\\((?!http://127\\.0\\.0\\.1)", text);
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<string[]> Opened()
    {
        await using var viewer = await Viewer.At(server);
        var runs = new List<string>();
        foreach (var scenario in Injections.Scenarios)
        {
            var reply = await viewer.Open(new RunSpec(null, scenario, null, []));
            var errors = reply.Problems.Where(problem => problem.Severity == Diagnostic.Error);
            Assert.Equal("", string.Join("\n", errors));
            runs.Add(reply.Opened!.RunId);
        }

        return [.. runs];
    }

    private static bool IsActive(XAttribute attribute) =>
        attribute.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase)
        || (attribute.Name.LocalName == "href" && !attribute.Value.StartsWith('#'));

    [GeneratedRegex("<([A-Za-z][A-Za-z0-9]*)[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex Quoted();

    [GeneratedRegex("<style>.*?</style>", RegexOptions.Singleline)]
    private static partial Regex StyleText();

    [GeneratedRegex("(`+)[^`].*?\\1", RegexOptions.Singleline)]
    private static partial Regex CodeText();
}
