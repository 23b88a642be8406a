using Bunit;
using DnsFlowViz.Contracts.Genealogy;
using DnsFlowViz.Ui.Inspector;
using DnsFlowViz.Ui.Tests.State;
using Microsoft.AspNetCore.Components.Web;
using Xunit;

namespace DnsFlowViz.Ui.Tests.Inspector;

/// <summary>Looking for queries in the whole run.</summary>
public sealed class FindBoxTests : StageFixture
{
    private static readonly FindHit Lap =
        new(294, 5_040_000_000, 2, 1, 97, "DS consul.", 2, false);

    public FindBoxTests()
    {
        Source.Found = new FindReply(12_345, [Lap], "12,345 queries fit; 1 to 1 are listed.");
        Source.Chains = query => Chains.Of(300, query - Chains.FirstQuery);
    }

    [Fact]
    public async Task What_is_found_is_counted_and_the_bound_is_said()
    {
        var box = await Typed("type:DS lap:97");

        Assert.Equal([new FindFilter(Type: "DS", LapFrom: 97, LapTo: 97)], Source.FindAsked);
        Assert.Equal("12,345 found", box.Find("[role=status]").TextContent);
        Assert.Contains("1 to 1 are listed", box.Find(".find-note").TextContent);
        Assert.Contains("SERVFAIL", box.Find(".hit").TextContent);
    }

    [Fact]
    public async Task A_row_or_enter_points_at_the_query()
    {
        var box = await Typed("type:DS");

        await box.InvokeAsync(() => box.Find(".hit").ClickAsync());
        Assert.Equal(Lap.Query, Store.Selection?.Query);

        Player.Select(null);
        await box.InvokeAsync(() => box.Find("input").KeyDownAsync(new KeyboardEventArgs { Key = "Enter" }));
        Assert.Equal(Lap.Query, Store.Selection?.Query);
    }

    [Fact]
    public async Task A_word_that_cannot_be_read_is_said_and_nothing_is_asked()
    {
        var box = await Typed("colour:red", ".find-note");

        Assert.Contains("is not known", box.Find(".find-note").TextContent);
        Assert.Empty(Source.FindAsked);
    }

    [Fact]
    public async Task Escape_clears_the_search_before_it_closes_anything()
    {
        var box = await Typed("type:DS");
        Player.Select(Lap.Query);

        await box.InvokeAsync(() => box.Find("input").KeyDownAsync(new KeyboardEventArgs { Key = "Escape" }));
        Assert.Empty(box.FindAll(".hit"));
        Assert.NotNull(Store.Selection);

        await box.InvokeAsync(() => box.Find("input").KeyDownAsync(new KeyboardEventArgs { Key = "Escape" }));
        Assert.Null(Store.Selection);
    }

    private async Task<IRenderedComponent<FindBox>> Typed(string text, string until = ".hit")
    {
        await StandAt(Runs.FullNs);
        var box = Render<FindBox>();
        await box.InvokeAsync(() => box.Find("input").InputAsync(text));
        await PlayerBench.Until(() => box.FindAll(until).Count > 0);
        return box;
    }
}
