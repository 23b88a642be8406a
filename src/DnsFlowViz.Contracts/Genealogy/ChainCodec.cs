using System.Buffers;
using System.Text;
using DnsFlowViz.Contracts.Frames;

namespace DnsFlowViz.Contracts.Genealogy;

/// <summary>
/// The bytes of a <see cref="Chain"/>: one hop differs little from the one before it, so ten thousand laps
/// stay small. Both directions stand in this file, so that they are changed together.
/// </summary>
public static class ChainCodec
{
    private const byte Format = 1;
    private const int MostItems = 1 << 22;

    /// <summary>The bytes of a chain.</summary>
    public static byte[] Encode(Chain chain)
    {
        ArgumentNullException.ThrowIfNull(chain);
        var output = new ArrayBufferWriter<byte>(256 + (chain.Hops.Count * 32));
        var w = new VarintWriter(output);
        w.Byte(Format);
        w.Count(chain.Questions.Count);
        foreach (var question in chain.Questions)
        {
            Text(ref w, question);
        }

        w.Count(chain.Rules.Count);
        foreach (var rule in chain.Rules)
        {
            Texts(ref w, rule.Id, rule.Sentence, rule.Daemon, rule.Versions, rule.Source);
        }

        w.Count(chain.Lines.Count);
        foreach (var line in chain.Lines)
        {
            w.Int(line.Node);
            w.Int(line.Line);
            Texts(ref w, line.File, line.Text);
        }

        w.Int(chain.Self);
        w.Count(chain.Hops.Count);
        EncodeHops(ref w, chain.Hops);
        w.Count(chain.Kin.Count);
        EncodeKin(ref w, chain.Kin);
        Text(ref w, chain.CutBy);
        w.Flush();
        return output.WrittenSpan.ToArray();
    }

    /// <summary>Reads a chain back.</summary>
    /// <exception cref="FormatException">The bytes are not a chain of this format.</exception>
    public static Chain Decode(ReadOnlySpan<byte> bytes)
    {
        var r = new VarintReader(bytes);
        if (r.Byte() != Format)
        {
            throw new FormatException("These bytes are not a chain this page can read. Reload the page.");
        }

        var questions = new string[r.Count(MostItems)];
        for (var i = 0; i < questions.Length; i++)
        {
            questions[i] = Text(ref r);
        }

        var rules = new RuleText[r.Count(MostItems)];
        for (var i = 0; i < rules.Length; i++)
        {
            rules[i] = new RuleText(Text(ref r), Text(ref r), Text(ref r), Text(ref r), Text(ref r));
        }

        var lines = new LineText[r.Count(MostItems)];
        for (var i = 0; i < lines.Length; i++)
        {
            var (node, line) = (r.Int(), r.Int());
            lines[i] = new LineText(node, Text(ref r), line, Text(ref r));
        }

        var self = r.Int();
        var hops = DecodeHops(ref r);
        var kin = DecodeKin(ref r);
        return new Chain(hops, self, kin, questions, rules, lines, Text(ref r));
    }

    private static void EncodeHops(ref VarintWriter w, IReadOnlyList<ChainHop> hops)
    {
        var before = default(ChainHop);
        foreach (var hop in hops)
        {
            w.Int(hop.Query - before.Query);
            w.Int(hop.From);
            w.Int(hop.To);
            w.Int(hop.Lap - before.Lap);
            w.Int(hop.Id);
            w.Int(hop.Port);
            w.Int(hop.Question);
            w.Int(hop.Sendings);
            w.Signed(hop.SentNs - before.SentNs);
            After(ref w, hop.LastSentNs, hop.SentNs);
            After(ref w, hop.ArrivedNs, hop.SentNs);
            After(ref w, hop.TakenNs, hop.SentNs);
            w.Int((int)hop.Taken);
            w.Int(hop.Slot);
            After(ref w, hop.FreedNs, hop.SentNs);
            After(ref w, hop.AnsweredNs, hop.SentNs);
            After(ref w, hop.EndedNs, hop.SentNs);
            w.Int((int)hop.Outcome);
            w.Int(hop.Rcode);
            w.Int(hop.SentBy);
            w.Int(hop.TakenBy);
            w.Int(hop.AnsweredBy);
            w.Int(hop.Line);
            before = hop;
        }
    }

    private static ChainHop[] DecodeHops(ref VarintReader r)
    {
        var hops = new ChainHop[r.Count(MostItems)];
        var (query, lap, sent) = (0, 0, 0L);
        for (var i = 0; i < hops.Length; i++)
        {
            query += r.Int();
            var (from, to) = (r.Int(), r.Int());
            lap += r.Int();
            var (id, port, question, sendings) = (r.Int(), r.Int(), r.Int(), r.Int());
            sent += r.Signed();
            hops[i] = new ChainHop(
                query, from, to, lap, id, port, question, sendings, sent,
                After(ref r, sent), After(ref r, sent), After(ref r, sent), (HopTaken)r.Int(), r.Int(), After(ref r, sent),
                After(ref r, sent), After(ref r, sent), (HopOutcome)r.Int(), r.Int(),
                r.Int(), r.Int(), r.Int(), r.Int());
        }

        return hops;
    }

    private static void EncodeKin(ref VarintWriter w, IReadOnlyList<ChainKin> kin)
    {
        foreach (var one in kin)
        {
            w.Int(one.Query);
            w.Int(one.Hop);
            w.Int(one.From);
            w.Int(one.To);
            w.Int(one.Lap);
            w.Int(one.Slot);
            w.Signed(one.SentNs);
        }
    }

    private static ChainKin[] DecodeKin(ref VarintReader r)
    {
        var kin = new ChainKin[r.Count(MostItems)];
        for (var i = 0; i < kin.Length; i++)
        {
            kin[i] = new ChainKin(r.Int(), r.Int(), r.Int(), r.Int(), r.Int(), r.Int(), r.Signed());
        }

        return kin;
    }

    /// <summary>An instant as its distance from when the hop was sent; -1 for none.</summary>
    private static void After(ref VarintWriter w, long atNs, long sentNs) =>
        w.Signed(atNs < 0 ? -1 : atNs - sentNs);

    private static long After(ref VarintReader r, long sentNs) =>
        r.Signed() is var distance && distance < 0 ? -1 : sentNs + distance;

    private static void Texts(ref VarintWriter w, params ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
        {
            Text(ref w, text);
        }
    }

    private static void Text(ref VarintWriter w, string text) => w.Bytes(Encoding.UTF8.GetBytes(text));

    private static string Text(ref VarintReader r) => Encoding.UTF8.GetString(r.Bytes(MostItems));
}
