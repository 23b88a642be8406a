using System.Text;
using DnsFlowViz.Contracts.Links;
using DnsFlowViz.Contracts.Playback;
using DnsFlowViz.Contracts.Runs;

namespace DnsFlowViz.Web.Tests.Links;

/// <summary>Link states that nobody chose, the same ones for the same seed.</summary>
internal sealed class RandomLinks(int seed)
{
    private const string Signs = "abc XYZ09._-{}[]\":,\\/#\n\t<>&'äß→🙂";
    private readonly Random _random = new(seed);

    public LinkState Next()
    {
        var isShipped = Coin();
        return new LinkState(
            isShipped ? Text(20) : null,
            isShipped ? null : Text(2_000),
            Coin() ? (ulong)_random.NextInt64() : null,
            Instant())
        {
            Triggers = Many(3, Trigger),
            Branches = Many(4, Branch),
            Query = Coin() ? _random.Next() : null,
            Camera = Coin() ? Camera() : null,
            Speed = Coin() ? _random.Next(SpeedLadder.Story, SpeedLadder.Count) : null,
            Range = Coin() ? Range() : null,
            Beside = Coin(),
            Trace = Coin() ? $"{_random.NextInt64():x16}" : null,
        };
    }

    private Camera Camera() => new(_random.Next(-2000, 2000), _random.Next(2000), _random.Next(100, 801));

    private bool Coin() => _random.Next(2) == 0;

    private long Instant() => _random.NextInt64(600_000_000_000);

    private LinkRange Range()
    {
        var from = _random.NextInt64(60_000_000);
        return new LinkRange(Coin(), from, from + 1 + _random.NextInt64(60_000_000));
    }

    private LinkBranch Branch() =>
        new(Text(40), Instant(), Many(3, Trigger), Coin() ? Text(500) : null);

    private Trigger Trigger() => new(
        _random.NextInt64(60_000_000),
        Text(8),
        Coin() ? Text(8) : null,
        Coin() ? Text(30) : null,
        DowntimeUs: Coin() ? _random.NextInt64(1_000_000) : null,
        Text: Coin() ? Text(200) : null,
        LossPpm: Coin() ? _random.Next(1_000_000) : null);

    private T[] Many<T>(int most, Func<T> one) =>
        [.. Enumerable.Range(0, _random.Next(most + 1)).Select(_ => one())];

    private string Text(int most)
    {
        var runes = Signs.EnumerateRunes().ToArray();
        var text = new StringBuilder();
        for (var left = _random.Next(1, most + 1); left > 0; left--)
        {
            text.Append(runes[_random.Next(runes.Length)].ToString());
        }

        return text.ToString();
    }
}
