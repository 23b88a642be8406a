using DnsFlowViz.Contracts.Links;

namespace DnsFlowViz.Web.Tests.Links;

public sealed class DamagedLinkTests
{
    private const string Alphabet =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=%+/ #&?";

    [Fact]
    public void Any_cut_of_a_link_is_called_a_cut_and_opens_nothing()
    {
        var links = new RandomLinks(1);
        for (var i = 0; i < 40; i++)
        {
            var text = LinkCodec.Write(links.Next())!;
            for (var length = 1; length < text.Length; length++)
            {
                var (state, fault) = LinkCodec.Read(text[..length]);
                Assert.Null(state);
                Assert.Equal(LinkFaultKind.Cut, fault!.Kind);
                Assert.Equal(length, fault.Arrived);
                Assert.True(fault.Expected == text.Length || (fault.Expected == 0 && length < 6));
            }
        }
    }

    [Fact]
    public void Any_other_character_anywhere_is_called_damage_and_opens_nothing()
    {
        var links = new RandomLinks(2);
        for (var i = 0; i < 8; i++)
        {
            var text = LinkCodec.Write(links.Next())!;
            for (var at = 0; at < text.Length; at++)
            {
                foreach (var other in Alphabet.Where(other => other != text[at]))
                {
                    AssertRefused(text[..at] + other + text[(at + 1)..]);
                }
            }
        }
    }

    [Fact]
    public void Ten_thousand_states_stay_closed_after_a_random_cut_and_after_a_random_flip()
    {
        var (links, random) = (new RandomLinks(4), new Random(4));
        for (var i = 0; i < 10_000; i++)
        {
            var text = LinkCodec.Write(links.Next())!;
            AssertRefused(text[..random.Next(1, text.Length)]);
            var at = random.Next(text.Length);
            var other = Alphabet[(Alphabet.IndexOf(text[at], StringComparison.Ordinal)
                + random.Next(1, Alphabet.Length)) % Alphabet.Length];
            AssertRefused(text[..at] + other + text[(at + 1)..]);
        }
    }

    [Fact]
    public void A_character_too_many_is_damage()
    {
        var text = LinkCodec.Write(new LinkState("incident-as-told", null, 42, 5_000))!;
        foreach (var junk in new[] { ".", ")", "A", "\"", "%29", " " })
        {
            Assert.Equal(LinkFaultKind.Damaged, LinkCodec.Read(text + junk).Fault!.Kind);
        }
    }

    [Fact]
    public void Nothing_behind_the_sign_is_said_to_be_nothing() =>
        Assert.Equal(LinkFaultKind.Empty, LinkCodec.Read("").Fault!.Kind);

    [Fact]
    public void A_format_of_the_future_is_told_from_a_damaged_one()
    {
        Assert.Equal(LinkFaultKind.Newer, LinkCodec.Read("2.AAAAAA").Fault!.Kind);
        var today = LinkCodec.Write(new LinkState("incident-as-told", null, 42, 5_000))!;
        Assert.Equal(LinkFaultKind.Damaged, LinkCodec.Read("2" + today[1..]).Fault!.Kind);
    }

    [Fact]
    public void A_link_that_is_longer_than_any_is_not_even_decoded() =>
        Assert.Equal(
            LinkFaultKind.TooLarge,
            LinkCodec.Read("1." + new string('A', LinkCodec.MostCharacters)).Fault!.Kind);

    private static void AssertRefused(string text)
    {
        var (state, fault) = LinkCodec.Read(text);
        Assert.True(state is null && fault is not null, text);
    }
}
