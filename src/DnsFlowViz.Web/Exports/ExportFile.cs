using DnsFlowViz.Reports.Exports;
using DnsFlowViz.Reports.Pictures;
using DnsFlowViz.Reports.Review;

namespace DnsFlowViz.Web.Exports;

/// <summary>A kind of file that a run can be taken away as.</summary>
/// <param name="Name">Its name in the address and at the end of the saved file's name.</param>
/// <param name="Type">Its content type.</param>
/// <param name="Write">Writes it.</param>
public sealed record ExportFile(
    string Name, string Type, Func<ExportOrder, Stream, CancellationToken, Task> Write)
{
    private const double TimelineWidth = 1104;
    private const string Svg = "image/svg+xml";
    private const string Utf8 = "; charset=utf-8";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ExportFile> All { get; } =
    [
        new("events.csv", "text/csv" + Utf8, (order, to, cancel) =>
            CsvWriter.WriteAsync(order.Recording, to, cancel)),
        new("events.jsonl", "application/jsonl" + Utf8, (order, to, cancel) =>
            JsonLinesWriter.WriteAsync(order.Recording, to, cancel)),
        new("run.pcap", "application/vnd.tcpdump.pcap", (order, to, cancel) =>
            PcapWriter.WriteAsync(order.Recording, to, cancel)),
        OfText("stage.svg", Svg, order => StagePicture.Draw(
            StageMoment.At(order.Recording, order.Review.Run, order.AtNs), order.Colours, PictureFonts.Css)),
        OfText("timeline.svg", Svg, order => TimelinePicture.DrawAlone(
            order.Recording, order.Review.Run, order.Colours, TimelineWidth, PictureFonts.Css)),
        OfText("review.html", "text/html" + Utf8, order => ReviewHtml.Write(order.Review)),
        OfText("review.md", "text/markdown" + Utf8, order => ReviewMarkdown.Write(order.Review)),
    ];

    private static ExportFile OfText(string name, string type, Func<ExportOrder, string> write) =>
        new(name, type, async (order, to, cancel) =>
        {
            await using var text = new StreamWriter(to, leaveOpen: true);
            await text.WriteAsync(write(order).AsMemory(), cancel);
        });
}
