using System.Text;
using MessagePack;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace DnsFlowViz.Web.Tests.Hubs.Fuzz;

/// <summary>
/// Spoilt messages to the hub, from a seed and nothing else: calls with other arguments than the hub takes,
/// calls whose JSON is spoilt, and frames with bytes changed.
/// </summary>
internal sealed class HubMutator(int seed)
{
    private const int MostEdits = 6;
    private const int FirstKind = HubProtocolConstants.InvocationMessageType;
    private const int LastKind = HubProtocolConstants.SequenceMessageType;
    private static readonly MessagePackHubProtocol Protocol = new();

    private static readonly string[] Splinters =
    [
        "{", "}", "[", "]", "\"", ",", ":", "\\", "null", "-1", "1e999", "99999999999999999999", "\\ud800",
        "\0", "é", "😀", "true", "{\"a\":", "[[[[", "/*", "NaN", "0.5", "\u202e", "\ufeff",
    ];

    private static readonly string[] OtherNames =
    [
        " ", "open", "OPEN", "Dispose", "ToString", "OnConnectedAsync", "get_Context", "Finalize", "Open\0",
        "../Open", new string('a', 10_000), "Sweep ", "<script>",
    ];

    private readonly Random _chance = new(seed);
    private int _number;

    /// <summary>A call that is whole, with arguments that are not those the hub takes.</summary>
    public byte[] OtherArguments()
    {
        var (name, sound) = HubCalls.All[_chance.Next(HubCalls.All.Length)];
        var arguments = _chance.Next(4) switch
        {
            0 => sound.Select(argument => _chance.Next(2) == 0 ? argument : Value(0)),
            1 => Enumerable.Range(0, _chance.Next(12)).Select(_ => Value(0)),
            2 => sound.Take(_chance.Next(sound.Length)),
            _ => sound.Select(argument => argument is byte[] sent ? Bytes(sent.Length) : Value(2)),
        };
        return Call(_chance.Next(10) == 0 ? Pick(OtherNames) : name, [.. arguments]);
    }

    /// <summary>A call whose JSON, or text, is spoilt.</summary>
    public byte[] OtherJson()
    {
        var (name, sound) = HubCalls.OfJson[_chance.Next(HubCalls.OfJson.Length)];
        return Call(name, [.. sound.Select(Spoilt)]);
    }

    /// <summary>A frame with bytes changed and the length that it then has.</summary>
    public byte[] OtherBytes()
    {
        var (name, sound) = HubCalls.All[_chance.Next(HubCalls.All.Length)];
        var body = BodyOf(Call(name, sound)).ToList();
        for (var edits = _chance.Next(1, MostEdits + 1); edits > 0 && body.Count > 0; edits--)
        {
            Edit(body);
        }

        return [.. LengthOf(body.Count), .. body];
    }

    /// <summary>Bytes that are no frame of the protocol, or one of a wrong length.</summary>
    public byte[] NoFrame() => _chance.Next(5) switch
    {
        0 => Bytes(_chance.Next(1, 300)),
        1 => [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, .. Bytes(20)],
        2 => [0xFF, 0xFF, 0xFF, 0xFF, 0x07, .. Bytes(20)],
        3 => [0, 0, 0, 0, 0],
        _ => [.. LengthOf(3), 0xDD, 0xFF, 0xFF, 0xFF, 0xFF, 0x91],
    };

    /// <summary>
    /// True when SignalR will wait for a version of itself that knows such a message: that connection is mute
    /// until it is closed for its silence, after half a minute.
    /// </summary>
    public static bool IsOfUnknownKind(byte[] frame)
    {
        try
        {
            var reader = new MessagePackReader(BodyOf(frame));
            reader.ReadArrayHeader();
            return reader.ReadInt32() is < FirstKind or > LastKind;
        }
        catch (Exception broken)
            when (broken is MessagePackSerializationException or EndOfStreamException or OverflowException)
        {
            return false;
        }
    }

    private byte[] Call(string name, object?[] arguments)
    {
        var id = $"m{++_number}";
        HubMessage message = name is "Watch" or "Sweep" && _chance.Next(4) > 0
            ? new StreamInvocationMessage(id, name, arguments)
            : new InvocationMessage(id, name, arguments);
        return Protocol.GetMessageBytes(message).ToArray();
    }

    private object? Spoilt(object? argument) => argument switch
    {
        byte[] json => Encoding.UTF8.GetBytes(Spoilt(Encoding.UTF8.GetString(json))),
        string text => Spoilt(text),
        _ => argument,
    };

    private string Spoilt(string text)
    {
        for (var edits = _chance.Next(1, MostEdits + 1); edits > 0; edits--)
        {
            var at = _chance.Next(text.Length + 1);
            var length = Math.Min(text.Length - at, _chance.Next(1, 8));
            text = _chance.Next(4) switch
            {
                0 => text.Remove(at, length),
                1 => text.Insert(at, Pick(Splinters)),
                2 => text.Insert(at, text.Substring(at, length)),
                _ => text[..at] + Pick(Splinters) + text[(at + length)..],
            };
        }

        return text;
    }

    private void Edit(List<byte> body)
    {
        var at = _chance.Next(body.Count);
        switch (_chance.Next(5))
        {
            case 0:
                body[at] ^= (byte)(1 << _chance.Next(8));
                break;
            case 1:
                body[at] = (byte)_chance.Next(256);
                break;
            case 2:
                body.RemoveRange(at, Math.Min(body.Count - at, _chance.Next(1, 9)));
                break;
            case 3:
                body.InsertRange(at, Bytes(_chance.Next(1, 9)));
                break;
            default:
                body.RemoveRange(at, body.Count - at);
                break;
        }
    }

    private object? Value(int depth) => _chance.Next(depth > 3 ? 8 : 10) switch
    {
        0 => null,
        1 => _chance.Next(2) == 0,
        2 => _chance.Next(int.MinValue, int.MaxValue),
        3 => _chance.Next(2) == 0 ? long.MinValue : long.MaxValue,
        4 => _chance.Next(2) == 0 ? double.NaN : double.MaxValue,
        5 => Pick(Splinters),
        6 => new string('x', _chance.Next(5_000)),
        7 => Bytes(_chance.Next(200)),
        8 => Enumerable.Range(0, _chance.Next(6)).Select(_ => Value(depth + 1)).ToArray(),
        _ => new Dictionary<string, object?> { ["a"] = Value(depth + 1), [Pick(Splinters)] = 1 },
    };

    private byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        _chance.NextBytes(bytes);
        return bytes;
    }

    private string Pick(string[] words) => words[_chance.Next(words.Length)];

    // A frame is its length in groups of seven bits, least first, and its body.
    private static byte[] BodyOf(byte[] frame) =>
        frame[(Array.FindIndex(frame, part => (part & 0x80) == 0) + 1)..];

    private static IEnumerable<byte> LengthOf(int length)
    {
        for (; length >= 0x80; length >>= 7)
        {
            yield return (byte)(length | 0x80);
        }

        yield return (byte)length;
    }
}
