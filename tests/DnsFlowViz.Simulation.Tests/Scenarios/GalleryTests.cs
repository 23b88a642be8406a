using System.Globalization;
using DnsFlowViz.Contracts.Stories;
using DnsFlowViz.Simulation.Stories;
using DnsFlowViz.Simulation.Tests.Genealogy;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Tests.Scenarios;

/// <summary>What every scenario of the gallery comes with.</summary>
public sealed class GalleryTests
{
    private static readonly Dictionary<string, StoryScript> Scripts = Catalog.Shipped().ToDictionary(
        id => id, id => StoryReader.Read(Catalog.Story(id), Shipped.Read(id)).Script!);

    public static TheoryData<string> Ids => [.. Scripts.Keys.Where(id => Scripts[id].Gallery is not null)];

    [Fact]
    public void Twelve_scenarios_are_shown_and_each_has_a_place_of_its_own()
    {
        var places = Scripts.Values.Select(script => script.Gallery?.Place).OfType<int>().Order();

        Assert.Equal(Enumerable.Range(1, 12), places);
        Assert.Empty(Shipped.Others.Except(Ids.Select(row => row.Data)));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_card_has_a_lesson_a_story_and_public_sources(string id)
    {
        var (script, gallery) = (Scripts[id], Scripts[id].Gallery!);

        Assert.EndsWith(".", gallery.Lesson, StringComparison.Ordinal);
        Assert.NotEmpty(gallery.Holds);
        Assert.InRange(script.Beats.Length, 5, 7);
        Assert.InRange(gallery.Sources.Length, 1, 3);
        Assert.All(gallery.Sources, source =>
        {
            var url = new Uri(source.Url, UriKind.Absolute);
            Assert.Equal(("https", ""), (url.Scheme, url.UserInfo));
            Assert.NotEmpty(source.Title);
        });
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_card_names_rules_that_the_READMEs_know(string id)
    {
        Assert.NotEmpty(Scripts[id].Gallery!.Rules);
        Assert.All(
            Scripts[id].Gallery!.Rules,
            rule => Assert.NotEmpty(Books.Shipped.Of(RuleId.Parse(rule)).Sentence));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void No_lesson_has_a_number_that_a_run_should_say(string id)
    {
        var words = Scripts[id].Gallery!.Lesson.Split(' ');

        Assert.DoesNotContain(words, word => int.TryParse(
            word.TrimEnd('.', ',', '%'), NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out _));
    }

    [Theory]
    [InlineData("\"https://blog", "\"http://blog", "gallery.sources[0].url", "whole address")]
    [InlineData("\"fills\"", "\"filles\"", "gallery.shows", "Did you mean \"fills\"?")]
    [InlineData("\"lesson\"", "\"lesons\"", "gallery.lesons", "has no property")]
    public void What_is_wrong_with_a_card_is_said_where_it_stands(
        string was, string now, string place, string says)
    {
        var story = Catalog.Story("incident-as-told").Replace(was, now, StringComparison.Ordinal);

        var read = StoryReader.Read(story, Shipped.Read("incident-as-told"));

        Assert.Null(read.Script);
        Assert.Contains(
            read.Findings,
            found => found.Place == place && found.Message.Contains(says, StringComparison.Ordinal));
    }
}
