using System.Xml.Linq;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Reports.Pictures;
using DnsFlowViz.Reports.Review;
using DnsFlowViz.Reports.Tests.Exports;

namespace DnsFlowViz.Reports.Tests.Review;

public sealed class ReviewTests
{
    private const long Horizon = 9_000_000;
    private static readonly ReviewRequest Told = Reviewed.Shipped("incident-as-told", Horizon);
    private static readonly IncidentReview Review = ReviewBuilder.Build(Told);
    private static readonly IncidentReview Cured =
        ReviewBuilder.Build(Reviewed.Shipped("incident-no-recursors", Horizon));

    [Fact]
    public void The_title_says_what_the_run_shows()
    {
        Assert.Equal("One DS question filled dnsmasq and kept it full", Review.Title);
        Assert.Equal("No question went round", Cured.Title);
    }

    [Fact]
    public void The_chain_goes_from_the_client_to_the_question_that_filled_the_table()
    {
        Assert.Equal("Laptop → dnsmasq", Review.Chain[0].Route);
        Assert.Equal(("dnsmasq → Consul", "dnsmasq.conf:2"), (Review.Chain[1].Route, Review.Chain[1].Line));
        Assert.Equal(("1", "Consul → dnsmasq"), (Review.Chain[2].Laps, Review.Chain[2].Route));
        Assert.StartsWith("consul.json:", Review.Chain[2].Line, StringComparison.Ordinal);
        Assert.Equal("the same two hops", Review.Chain[3].Route);
        Assert.Equal("dnsmasq gives it slot 150", Review.Chain[^1].Route);
    }

    [Fact]
    public void Every_hop_before_the_end_has_its_rule_in_words() => Assert.DoesNotContain(
        Review.Chain.Where(hop => hop.At.Length > 0), hop => hop.Rule.Length < 10);

    [Fact]
    public void The_lines_at_fault_are_the_two_that_close_the_loop()
    {
        var lit = Review.Configs.SelectMany(config => config.Lines).Where(line => line.AtFault)
            .Select(line => line.Text.Trim());
        Assert.Equal(["server=/consul/10.88.10.2", "\"recursors\": [\"10.88.10.3\"],"], lit);
    }

    [Fact]
    public void The_rules_come_with_the_run_that_has_no_way_back_and_no_verdict()
    {
        Assert.Equal(["D17", "M1", "D16"], Review.Rules.Select(rule => rule.Id));
        Assert.Contains("incident-no-recursors", Review.Related.Select(related => related.Id));
        Assert.DoesNotContain("cures", ReviewMarkdown.Write(Told), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_done_in_the_run_is_told_with_the_last_loop_query()
    {
        var restart = new Trigger(7_000_000, TriggerKind.Restart, "dnsmasq");
        var review = ReviewBuilder.Build(
            Reviewed.Shipped("incident-default-options", 20_000_000, linked: false, restart));

        Assert.Equal("dnsmasq was restarted at 7 s.", review.Acts[0]);
        Assert.All(review.Moments, moment => Assert.Null(moment.Link));
    }

    [Fact]
    public void Every_moment_links_to_its_instant_and_names_its_picture()
    {
        Assert.All(Review.Moments, moment =>
        {
            var t = MomentLinks.Seconds(moment.AtNs);
            Assert.Equal($"https://dns.example/?scenario=incident-as-told&seed=42&t={t}", moment.Link);
            Assert.Matches("^[0-9a-f]{16}$", moment.FrameHash);
        });
        Assert.Contains(Review.Moments, moment => moment.Text == "table full");
    }

    [Fact]
    public void The_html_needs_no_script_and_nothing_from_elsewhere()
    {
        var html = ReviewHtml.Write(Told);

        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("src=\"", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<link", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@import", html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_markdown_is_the_text_it_was()
    {
        var text = ReviewMarkdown.Write(Told);
        var pictures = text.IndexOf("[timeline]: data:", StringComparison.Ordinal);

        Assert.Contains("[stage]: data:image/svg+xml;base64,", text, StringComparison.Ordinal);
        await GoldenFile.Holds("review-as-told.md", text[..pictures]);
    }

    [Theory]
    [InlineData("incident-as-told")]
    [InlineData("incident-as-measured")]
    [InlineData("incident-no-recursors")]
    public void The_drawings_are_well_formed_and_show_the_numbers_of_the_frame(string scenario)
    {
        var request = Reviewed.Shipped(scenario, Horizon);
        var moment = StageMoment.At(request.Recording, request.Run, 5_061_056_000);
        var stage = XDocument.Parse(StagePicture.Draw(moment, PictureColours.Dark));
        var timeline = XDocument.Parse(TimelinePicture.DrawAlone(
            request.Recording, request.Run, PictureColours.Light, 1104));

        var words = stage.Descendants().Where(item => item.Name.LocalName == "text")
            .Select(text => text.Value).ToList();
        Assert.All(request.Run.Nodes, node => Assert.Contains(node.Title, words));
        var held = moment.Frame.Nodes[request.Run.Nodes.TakeWhile(node => node.Id != "dnsmasq").Count()].Held;
        Assert.Contains($"{held}", words);
        Assert.Contains(
            timeline.Descendants(), item => item.Name.LocalName == "text" && item.Value == "150");
        Assert.Contains(
            timeline.Descendants(),
            item => item.Value.StartsWith("first DS, 5.0", StringComparison.Ordinal));
    }

    [Fact]
    public void A_config_line_with_angles_stays_text()
    {
        var drawing = StagePicture.Draw(
            new StageMoment(
                Told.Run with { Title = "<b>&\"" }, "",
                StageMoment.At(Told.Recording, Told.Run, 1_000_000_000).Frame),
            PictureColours.Light);

        var title = XDocument.Parse(drawing).Root!.Elements().First().Value;
        Assert.StartsWith("<b>&\"", title, StringComparison.Ordinal);
    }
}
