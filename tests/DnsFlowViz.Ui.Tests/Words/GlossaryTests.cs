using Bunit;
using DnsFlowViz.Ui.Pages;
using DnsFlowViz.Ui.Story;
using DnsFlowViz.Ui.Tests.State;
using DnsFlowViz.Ui.Words;
using Xunit;

namespace DnsFlowViz.Ui.Tests.Words;

/// <summary>The words of the page and what is said about them.</summary>
public sealed class GlossaryTests : StageFixture
{
    private static readonly Glossary Shipped = Glossary.Shipped;

    [Fact]
    public void Every_entry_has_three_short_texts_and_a_citation()
    {
        Assert.InRange(Shipped.Entries.Count, 1, Glossary.MostEntries);
        Assert.All(Shipped.Entries, entry =>
        {
            Assert.Equal(Enum.GetValues<Depth>().Length, entry.Texts.Length);
            Assert.All(
                entry.Texts,
                text => Assert.InRange(
                    text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length, 8, Glossary.MostWords));
            Assert.Equal(entry.Texts.Length, entry.Texts.Distinct().Count());
            Assert.NotEmpty(entry.Cites);
        });
    }

    [Fact]
    public void No_word_has_two_entries()
    {
        var spellings = Shipped.Entries.SelectMany(entry => entry.Spellings).ToList();

        Assert.Equal(spellings.Distinct(), spellings);
    }

    [Theory]
    [InlineData("DS"), InlineData("recursor"), InlineData("forward slot"), InlineData("allow-downgrade")]
    [InlineData("metastable"), InlineData("SERVFAIL"), InlineData("REFUSED"), InlineData("lap")]
    [InlineData("table full"), InlineData("socket buffer"), InlineData("server group")]
    [InlineData("strict-order"), InlineData("no-signature")]
    public void The_words_of_the_incident_are_explained(string word)
    {
        var part = Assert.Single(Shipped.Cut(word));

        Assert.NotNull(part.Entry);
    }

    [Fact]
    public void A_text_keeps_every_letter_when_it_is_cut()
    {
        var lines = Enum.GetValues<Telling>()
            .SelectMany(telling => Enum.GetValues<StoryBeat>(), StoryTexts.For)
            .SelectMany(line => new[] { line.Text, line.Watch });

        Assert.All(
            lines, line => Assert.Equal(line, string.Concat(Shipped.Cut(line).Select(part => part.Text))));
    }

    [Fact]
    public void Only_whole_words_are_marked_the_longest_wins_and_each_entry_once()
    {
        var parts = Shipped.Cut("DSL, overlap, one DS record, a DS, a forward slot and a slot");

        Assert.Equal(
            ["DS record", "forward slot"],
            parts.Where(part => part.Entry is not null).Select(part => part.Text));
    }

    [Fact]
    public async Task Every_marked_word_of_the_page_has_its_card_and_is_described_by_it()
    {
        JSInterop.Setup<string?>("document.documentElement.getAttribute", "data-theme").SetResult("light");
        JSInterop.Setup<string?>("document.documentElement.getAttribute", "data-depth").SetResult("operator");
        JSInterop.Setup<string?>("document.documentElement.getAttribute", "data-motion").SetResult("full");
        var page = Render<StagePage>();
        await PlayerBench.Until(() => Source.Watched.Count > 0);
        Source.Watched[0].SendKey(Runs.FullNs + 400, 150);
        await PlayerBench.Until(() => page.FindAll(".readouts [data-term]").Count > 0);

        var marked = page.FindAll("[data-term]").ToList();
        Assert.All(marked, word =>
        {
            var id = word.GetAttribute("data-term")!;
            Assert.Equal(Shipped[id].At(Depth.Operator), page.Find($"#term-{id}").TextContent);
            Assert.Single(page.FindAll($"[data-card={id}]"));
        });
        Assert.Contains(marked, word => word.GetAttribute("aria-describedby") is not null);
    }

    [Fact]
    public async Task A_chosen_depth_changes_all_cards_and_is_remembered()
    {
        JSInterop.Setup<string?>("document.documentElement.getAttribute", "data-depth").SetResult("new");
        JSInterop.SetupVoid("document.documentElement.setAttribute", "data-depth", "source").SetVoidResult();
        var cards = Render<TermCards>();
        Assert.Empty(cards.FindAll("[data-card=ds] code"));

        await cards.FindAll("[data-card=lap] button")[2].ClickAsync();

        Assert.Equal(Shipped["ds"].At(Depth.Source), cards.Find("#term-ds").TextContent);
        Assert.NotEmpty(cards.FindAll("[data-card=ds] code"));
        Assert.Single(JSInterop.Invocations["document.documentElement.setAttribute"]);
    }
}
