using System.Text;
using System.Text.Json;
using DnsFlowViz.Web.Tests.Hubs.Fuzz;

namespace DnsFlowViz.Web.Tests.Api;

/// <summary>Spoilt bodies of calls, from a seed and nothing else.</summary>
internal sealed class ApiMutator(int seed)
{
    private const int MostEdits = 6;
    private const string Link = "/api/v1/share";

    private static readonly string[] Runs =
        ["/api/v1/run", "/api/v1/check", "/api/v1/check", "/api/v1/export/events.csv"];

    private static readonly string[] Splinters =
    [
        "{", "}", "[", "]", "\"", ",", ":", "\\", "null", "-1", "1e999", "99999999999999999999", "\\ud800",
        "\0", "é", "😀", "true", "{\"a\":", "[[[[[[[[", "/*", "NaN", "0.5", "\u202e", "\ufeff",
    ];

    private readonly Random _chance = new(seed);

    /// <summary>Where the next one goes, and what it is.</summary>
    public (string Path, byte[] Body) Next()
    {
        var isLink = _chance.Next(4) == 0;
        var body = isLink ? ApiClient.SoundLink : RunBody();
        return (isLink ? Link : Runs[_chance.Next(Runs.Length)], _chance.Next(4) switch
        {
            0 => Encoding.UTF8.GetBytes(body),
            1 => OtherBytes(Encoding.UTF8.GetBytes(body)),
            _ => Encoding.UTF8.GetBytes(OtherText(body)),
        });
    }

    private string RunBody() => _chance.Next(3) switch
    {
        // Sound JSON around a spoilt scenario gets deepest.
        _ when _chance.Next(2) == 0 =>
            $$"""{"scenarioText":{{JsonSerializer.Serialize(OtherText(HubCalls.Scenario))}}}""",
        0 => """{"scenarioId":"small","seed":3,"triggers":[]}""",
        1 => ApiClient.SmallRun,
        _ => ApiClient.SmallRun[..^1]
            + ",\"triggers\":[{\"atUs\":1,\"do\":\"restart\",\"node\":\"u\"},"
            + "{\"atUs\":2,\"do\":\"ask\",\"node\":\"c\",\"name\":\"a\"}]}",
    };

    private string OtherText(string text)
    {
        for (var edits = _chance.Next(1, MostEdits + 1); edits > 0; edits--)
        {
            var at = _chance.Next(text.Length + 1);
            var length = Math.Min(text.Length - at, _chance.Next(1, 8));
            var splinter = Splinters[_chance.Next(Splinters.Length)];
            text = _chance.Next(4) switch
            {
                0 => text.Remove(at, length),
                1 => text.Insert(at, splinter),
                2 => text.Insert(at, text.Substring(at, length)),
                _ => text[..at] + splinter + text[(at + length)..],
            };
        }

        return text;
    }

    private byte[] OtherBytes(byte[] body)
    {
        for (var edits = _chance.Next(1, MostEdits + 1); edits > 0; edits--)
        {
            body[_chance.Next(body.Length)] = (byte)_chance.Next(256);
        }

        return _chance.Next(4) == 0 ? body[.._chance.Next(body.Length)] : body;
    }
}
