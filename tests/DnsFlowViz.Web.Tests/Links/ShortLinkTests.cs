using DnsFlowViz.Contracts.Links;
using DnsFlowViz.Web.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace DnsFlowViz.Web.Tests.Links;

/// <summary>Links that are stored under a short name.</summary>
public sealed class ShortLinkTests : IDisposable
{
    private static readonly string Link =
        LinkCodec.Write(new LinkState("incident-as-told", null, 42, 5_000))!;
    private readonly string _folder = Directory.CreateTempSubdirectory("links").FullName;
    private readonly SettableClock _clock = new();

    private string File => Path.Combine(_folder, "links.db");

    /// <inheritdoc />
    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_stored_link_outlives_the_program_that_stored_it()
    {
        using var first = Desk();
        var id = first.Shorten(new ShortLinkOrder(Link, "The table fills", null), "a").Id!;

        using var second = Desk();

        Assert.Equal(new SharedLink(id, Link, "The table fills"), second.Find(id));
    }

    [Fact]
    public void A_name_has_a_hundred_and_forty_four_bits_and_none_comes_twice()
    {
        using var desk = Desk();
        var names = Enumerable.Range(0, ShareDesk.MostPerAddress)
            .Select(_ => desk.Shorten(new ShortLinkOrder(Link, null, null), "a").Id!).ToHashSet();
        Assert.Equal(ShareDesk.MostPerAddress, names.Count);
        Assert.All(names, name => Assert.Matches("^[A-Za-z0-9_-]{24}$", name));
    }

    [Fact]
    public void An_expired_name_and_one_that_never_was_are_answered_alike()
    {
        using var desk = Desk();
        var id = desk.Shorten(new ShortLinkOrder(Link, null, 7), "a").Id!;
        _clock.Pass(TimeSpan.FromDays(6.9));
        Assert.NotNull(desk.Find(id));

        _clock.Pass(TimeSpan.FromDays(0.2));

        Assert.Null(desk.Find(id));
        Assert.Null(desk.Find(new string('A', 24)));
        Assert.Null(desk.Find(""));
        Assert.Null(desk.Find("' OR 1=1 --"));
    }

    [Theory]
    [InlineData("", null, null, "no link")]
    [InlineData("1.AAAA", null, null, "damaged")]
    [InlineData("hello", null, null, "damaged")]
    [InlineData("ok", "long", null, "at most 120")]
    [InlineData("ok", null, 0, "1 to 3650 days")]
    [InlineData("ok", null, 4000, "1 to 3650 days")]
    public void What_is_no_link_is_refused_in_words_and_not_stored(
        string link, string? title, int? days, string words)
    {
        using var desk = Desk();
        var order = new ShortLinkOrder(
            link == "ok" ? Link : link, title is null ? null : new string('t', 121), days);

        var reply = desk.Shorten(order, "a");

        Assert.Null(reply.Id);
        Assert.Contains(words, reply.Refused, StringComparison.Ordinal);
        Assert.False(System.IO.File.Exists(File));
    }

    [Fact]
    public void One_address_has_its_share_and_takes_nobody_elses()
    {
        using var desk = Desk();
        for (var i = 0; i < ShareDesk.MostPerAddress; i++)
        {
            Assert.NotNull(desk.Shorten(new ShortLinkOrder(Link, null, null), "a").Id);
        }

        Assert.Contains(
            "60 links in ten minutes",
            desk.Shorten(new ShortLinkOrder(Link, null, null), "a").Refused,
            StringComparison.Ordinal);
        Assert.NotNull(desk.Shorten(new ShortLinkOrder(Link, null, null), "b").Id);
    }

    [Fact]
    public void A_store_that_cannot_be_written_is_said_and_the_way_out_too()
    {
        Directory.CreateDirectory(File);
        using var desk = Desk();

        var reply = desk.Shorten(new ShortLinkOrder(Link, null, null), "a");

        Assert.Null(reply.Id);
        Assert.Contains("long link", reply.Refused, StringComparison.Ordinal);
    }

    [Fact]
    public void A_store_of_a_newer_version_is_left_alone()
    {
        using (var desk = Desk())
        {
            desk.Shorten(new ShortLinkOrder(Link, null, null), "a");
        }

        using (var database = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={File}"))
        {
            database.Open();
            using var command = database.CreateCommand();
            command.CommandText = "PRAGMA user_version = 99";
            command.ExecuteNonQuery();
        }

        using var older = Desk();
        var reply = older.Shorten(new ShortLinkOrder(Link, null, null), "a");

        Assert.Contains("newer version", reply.Refused, StringComparison.Ordinal);
    }

    [Fact]
    public void What_has_expired_makes_room()
    {
        var store = new SqliteShareStore(File);
        using var desk = new ShareDesk(store, _clock, NullLogger<ShareDesk>.Instance);
        desk.Shorten(new ShortLinkOrder(Link, null, 1), "a");
        desk.Shorten(new ShortLinkOrder(Link, null, null), "a");

        Assert.Equal(2, store.CountAfterClearing(_clock.GetUtcNow()));
        _clock.Pass(TimeSpan.FromDays(2));
        Assert.Equal(1, store.CountAfterClearing(_clock.GetUtcNow()));
    }

    private ShareDesk Desk() =>
        new(new SqliteShareStore(File), _clock, NullLogger<ShareDesk>.Instance);

    private sealed class SettableClock : TimeProvider
    {
        private DateTimeOffset _now = new(2026, 7, 12, 9, 0, 0, TimeSpan.Zero);

        public void Pass(TimeSpan time) => _now += time;

        public override DateTimeOffset GetUtcNow() => _now;
    }
}
