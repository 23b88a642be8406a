using System.Globalization;
using DnsFlowViz.Contracts.Frames;
using DnsFlowViz.Contracts.Runs;

namespace DnsFlowViz.Reports.Pictures;

/// <summary>
/// A node as a card: its name, version and address, its state in one large number, and its own config file.
/// </summary>
internal static class CardDrawing
{
    private const double Pad = 12;
    private const double Header = 54;
    private const double ConfigPitch = 16;

    public static void Draw(SvgDrawing svg, CardBox box, int node, StageMoment moment, PictureColours colours)
    {
        var (card, view) = (moment.Run.Nodes[node], moment.Frame.Nodes[node]);
        var edge = moment.Run.Loops.FirstOrDefault(edge => edge.Forwarder == node || edge.Recursor == node);
        var isHot = edge is { Closed: true } && moment.Frame.Counts.Laps > 0;
        svg.Rect(
            box.X, box.Y, box.Width, box.Height, colours.Surface, isHot ? colours.LoopLine : colours.Line, 8,
            isHot ? 1.5 : 1);
        DrawHeader(svg, box, card, view, colours);
        switch (card.Kind)
        {
            case "dnsmasq":
                DrawSlots(svg, box, card, view, moment.Board(node), colours);
                DrawConfig(svg, box, card, 104, edge?.ForwardFile, edge?.ForwardLine ?? 0, false, colours);
                break;
            case "consul":
                DrawRecursions(svg, box, card, view, colours);
                DrawConfig(
                    svg, box, card, 190, edge?.BackFile, isHot ? edge!.BackLine : 0, isHot, colours);
                break;
            case "upstream":
                break;
            default:
                DrawClient(svg, box, view, colours);
                break;
        }
    }

    /// <summary>The text, or its beginning when it is longer than fits.</summary>
    public static string Cut(string text, int most) => text.Length <= most ? text : text[..(most - 1)] + "…";

    private static void DrawHeader(
        SvgDrawing svg, CardBox box, NodeCard card, NodeView view, PictureColours colours)
    {
        var side = !view.Up ? "stopped"
            : card.Kind is "client" or "upstream" && card.Detail.Length > 0 ? card.Detail
            : card.Version;
        svg.Words(box.X + Pad, box.Y + 24, card.Title, new SvgFont(15, colours.Ink, SvgFont.Strong));
        svg.Words(
            box.Right - Pad, box.Y + 24, side,
            new SvgFont(11, view.Up ? colours.Ink3 : colours.Failed, Anchor: SvgFont.End));
        svg.Words(box.X + Pad, box.Y + 42, card.Address, new SvgFont(11, colours.Ink2, Mono: true));
        if (box.Height > Header)
        {
            Divide(svg, box, Header, colours);
        }
    }

    private static void DrawSlots(
        SvgDrawing svg, CardBox box, NodeCard card, NodeView view, SlotView[] slots, PictureColours colours)
    {
        var label = new SvgFont(11, colours.Ink3);
        svg.Words(box.X + Pad, box.Y + 74, "forward slots", label);
        svg.Words(
            box.Right - Pad, box.Y + 74, Invariant($"{view.Loop} loop · {view.Legit} legitimate"),
            label with { Anchor = SvgFont.End });
        Number(svg, box, 98, view.Held, Invariant($"of {card.SlotLimit}"), colours);
        if (view.Held >= card.SlotLimit && card.SlotLimit > 0)
        {
            svg.Rect(box.Right - Pad - 34, box.Y + 83, 34, 20, colours.Surface, colours.Ink, 10);
            svg.Words(
                box.Right - Pad - 17, box.Y + 97, "full",
                new SvgFont(11, colours.Ink, SvgFont.Strong, SvgFont.Middle));
        }

        BoardDrawing.Draw(svg, box.X + Pad + 1, box.Y + 110, slots, colours);
    }

    private static void DrawRecursions(
        SvgDrawing svg, CardBox box, NodeCard card, NodeView view, PictureColours colours)
    {
        svg.Words(box.X + Pad, box.Y + 74, "open recursions", new SvgFont(11, colours.Ink3));
        Number(svg, box, 98, view.Held, "", colours);
        var (left, foot, width) = (box.X + Pad, box.Y + 158, box.Width - (2 * Pad));
        var most = Math.Max(1, view.Ages.Select(age => (int)age).DefaultIfEmpty(0).Max());
        var pitch = width / NodeView.AgeBins;
        for (var bin = 0; bin < view.Ages.Length; bin++)
        {
            var height = 46.0 * view.Ages[bin] / most;
            var step = (NodeView.AgeBins - 1 - bin) * colours.Ramp.Count / NodeView.AgeBins;
            svg.Rect(left + (bin * pitch), foot - height, pitch - 1.5, height, colours.Ramp[step]);
        }

        var axis = new SvgFont(11, colours.Ink3);
        svg.Line(new(left, foot), new(left + width, foot), colours.Line2);
        svg.Words(left, foot + 14, "0 s", axis);
        svg.Words(
            left + width, foot + 14, Invariant($"{card.RecursorTimeoutMs / 1000m:0.##} s, times out"),
            axis with { Anchor = SvgFont.End });
    }

    private static void DrawClient(SvgDrawing svg, CardBox box, NodeView view, PictureColours colours)
    {
        var ended = view.Answered + view.Failed;
        if (view.Level > 0)
        {
            svg.Words(box.X + Pad, box.Y + 74, "feature level", new SvgFont(11, colours.Ink3));
            Number(svg, box, 98, view.Level, "of 4", colours);
        }
        else if (ended > 0)
        {
            var label = new SvgFont(11, colours.Ink3);
            svg.Words(box.X + Pad, box.Y + 74, "answered", label);
            svg.Words(
                box.Right - Pad, box.Y + 74, Invariant($"{view.Answered:N0} of {ended:N0} so far"),
                label with { Anchor = SvgFont.End });
            var share = (int)(100L * view.Answered / ended);
            Number(svg, box, 98, share, "% so far", colours, view.Failed > 0 ? colours.Failed : colours.Ink);
            var width = box.Width - (2 * Pad);
            svg.Rect(box.X + Pad, box.Y + 110, width, 6, colours.Failed, null, 1);
            svg.Rect(box.X + Pad, box.Y + 110, width * view.Answered / ended, 6, colours.Query, null, 1);
        }

        DrawTerminal(svg, box, view.Terminal, colours);
    }

    private static void DrawTerminal(SvgDrawing svg, CardBox box, string terminal, PictureColours colours)
    {
        if (terminal.Length == 0)
        {
            return;
        }

        const int Columns = 28;
        var lines = terminal.Split('\n')
            .SelectMany(line => line.Chunk(Columns).Select(part => new string(part))).Take(7).ToList();
        svg.Rect(
            box.X + Pad, box.Bottom - Pad - 8 - (lines.Count * 14), box.Width - (2 * Pad),
            (lines.Count * 14) + 8, colours.Inset, null, 4);
        for (var i = 0; i < lines.Count; i++)
        {
            svg.Words(
                box.X + Pad + 6, box.Bottom - Pad - 6 - ((lines.Count - 1 - i) * 14), lines[i],
                new SvgFont(10, colours.Ink, Mono: true));
        }
    }

    private static void DrawConfig(
        SvgDrawing svg, CardBox box, NodeCard card, double fromBottom, string? file, int line, bool lit,
        PictureColours colours)
    {
        var shown = card.Files.FirstOrDefault(one => one.Name == file) ?? card.Files.FirstOrDefault();
        if (shown is null)
        {
            return;
        }

        var top = box.Bottom - fromBottom;
        Divide(svg, box, top - box.Y, colours);
        svg.Words(box.X + Pad, top + 18, shown.Name, new SvgFont(11, colours.Ink3));
        var lines = ConfigWindow.Around(shown.Lines, line, (int)((fromBottom - 28) / ConfigPitch));
        for (var i = 0; i < lines.Count; i++)
        {
            var (number, text) = lines[i];
            var y = top + 36 + (i * ConfigPitch);
            var isIt = number == line;
            if (isIt && lit)
            {
                svg.Rect(box.X + 1, y - 12, box.Width - 2, ConfigPitch, colours.LoopTint);
                svg.Rect(box.X + 1, y - 12, 3, ConfigPitch, colours.LoopLine);
            }

            var colour = isIt ? lit ? colours.Loop : colours.Ink : colours.Ink3;
            svg.Words(box.X + Pad + 6, y, Invariant($"{number}"), new SvgFont(10, colours.Ink3, Mono: true));
            svg.Words(
                box.X + Pad + 24, y, Cut(text, (int)((box.Width - 46) / 6.05)),
                new SvgFont(10, colour, Mono: true));
        }
    }

    private static void Number(
        SvgDrawing svg, CardBox box, double y, int value, string unit, PictureColours colours,
        string? colour = null)
    {
        var text = value.ToString("N0", CultureInfo.InvariantCulture);
        svg.Words(box.X + Pad, box.Y + y, text, new SvgFont(18, colour ?? colours.Ink, SvgFont.Strong));
        svg.Words(
            box.X + Pad + (text.Length * 11) + 6, box.Y + y, unit, new SvgFont(11, colours.Ink2));
    }

    private static void Divide(SvgDrawing svg, CardBox box, double y, PictureColours colours) => svg.Line(
        new PicturePoint(box.X, box.Y + y), new PicturePoint(box.Right, box.Y + y), colours.Line);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
