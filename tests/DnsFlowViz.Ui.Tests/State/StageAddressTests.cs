using DnsFlowViz.Ui.State;
using Xunit;

namespace DnsFlowViz.Ui.Tests.State;

/// <summary>What an address opens, and what it refuses to guess.</summary>
public sealed class StageAddressTests
{
    [Fact]
    public void An_address_without_values_plays_the_incident_from_its_start()
    {
        var (address, wrong) = StageAddress.Read(null, null, null);

        Assert.Equal(new StageAddress("incident-as-told", null, null), address);
        Assert.Null(wrong);
    }

    [Theory]
    [InlineData("5.012", 5_012_000_000)]
    [InlineData("0", 0)]
    [InlineData("11.380001", 11_380_001_000)]
    public void A_time_is_read_in_seconds_with_a_point(string t, long ns) =>
        Assert.Equal(ns, StageAddress.Read("x", "7", t).Address!.AtNs);

    [Theory]
    [InlineData("5,012")]
    [InlineData("soon")]
    [InlineData("-1")]
    [InlineData("")]
    [InlineData("1e3")]
    public void A_time_that_is_none_opens_nothing_and_is_named(string t)
    {
        var (address, wrong) = StageAddress.Read("incident-as-told", null, t);

        Assert.Null(address);
        Assert.Equal($"t={t}", wrong!.Part);
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("-1")]
    [InlineData("")]
    [InlineData("18446744073709551616")]
    public void A_seed_that_is_none_opens_nothing_and_is_named(string seed)
    {
        var (address, wrong) = StageAddress.Read("incident-as-told", seed, null);

        Assert.Null(address);
        Assert.Equal($"seed={seed}", wrong!.Part);
    }

    [Fact]
    public void A_link_to_an_instant_is_rounded_up_so_that_it_shows_what_has_happened()
    {
        var address = new StageAddress("incident-as-told", 42, 5_000_400_001);

        Assert.Equal("/?scenario=incident-as-told&seed=42&t=5.000401", address.ToRelative());
    }

    [Fact]
    public void What_is_written_is_read_back()
    {
        var address = new StageAddress("incident-as-measured", 7, 11_380_000_000);

        Assert.Equal("/?scenario=incident-as-measured&seed=7&t=11.38", address.ToRelative());
        Assert.Equal(address, StageAddress.Read("incident-as-measured", "7", "11.38").Address);
    }

    [Fact]
    public void What_is_pointed_at_is_in_the_address_and_is_read_back()
    {
        var address = new StageAddress("incident-as-told", 42, 5_061_100_000, 396);

        Assert.Equal("/?scenario=incident-as-told&seed=42&t=5.0611&q=396", address.ToRelative());
        Assert.Equal(address, StageAddress.Read("incident-as-told", "42", "5.0611", "396").Address);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("97a")]
    [InlineData("")]
    public void A_query_that_is_none_opens_nothing_and_is_named(string q)
    {
        var (address, wrong) = StageAddress.Read("incident-as-told", null, null, q);

        Assert.Null(address);
        Assert.Equal($"q={q}", wrong!.Part);
    }
}
