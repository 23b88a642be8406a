using System.Globalization;
using System.Text;

namespace DnsFlowViz.Reports.Pictures;

/// <summary>
/// An SVG drawing being made: shapes and words, in the order in which they cover each other.
/// </summary>
internal sealed class SvgDrawing(double width, double height, string title)
{
    private readonly StringBuilder _body = new();

    /// <summary>A number as SVG writes it: a point, and no more than two decimals.</summary>
    public static string N(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    public void Rect(
        double x, double y, double w, double h, string fill, string? edge = null, double round = 0,
        double edgeWidth = 1) =>
        Add($"<rect x=\"{N(x)}\" y=\"{N(y)}\" width=\"{N(Math.Max(0, w))}\" height=\"{N(Math.Max(0, h))}\" "
            + (round > 0 ? $"rx=\"{N(round)}\" " : "") + $"fill=\"{fill}\"{Edge(edge, edgeWidth)}/>");

    public void Line(
        PicturePoint from, PicturePoint to, string colour, double width = 1, string? dash = null) =>
        Add($"<path d=\"M{N(from.X)} {N(from.Y)}L{N(to.X)} {N(to.Y)}\" fill=\"none\""
            + $"{Edge(colour, width)}{Dash(dash)}/>");

    public void Path(
        string data, string fill, string? edge = null, double edgeWidth = 1, string? dash = null) =>
        Add($"<path d=\"{data}\" fill=\"{fill}\"{Edge(edge, edgeWidth)}{Dash(dash)}/>");

    public void Circle(PicturePoint at, double r, string fill, string? edge = null, double edgeWidth = 1) =>
        Add($"<circle cx=\"{N(at.X)}\" cy=\"{N(at.Y)}\" r=\"{N(r)}\" "
            + $"fill=\"{fill}\"{Edge(edge, edgeWidth)}/>");

    public void Diamond(PicturePoint at, double half, string fill) => Path(
        $"M{N(at.X)} {N(at.Y - half)}l{N(half)} {N(half)}l{N(-half)} {N(half)}l{N(-half)} {N(-half)}Z", fill);

    public void Words(double x, double y, string text, SvgFont font) =>
        Add($"<text x=\"{N(x)}\" y=\"{N(y)}\" font-size=\"{N(font.Size)}\" fill=\"{font.Colour}\""
            + (font.Weight == SvgFont.Regular ? "" : $" font-weight=\"{font.Weight}\"")
            + (font.Anchor == SvgFont.Start ? "" : $" text-anchor=\"{font.Anchor}\"")
            + (font.Mono ? " class=\"mono\"" : "") + $">{MarkupText.Escape(text)}</text>");

    /// <summary>
    /// The whole drawing. Its words are set in the page's two families where they are at hand, and in the
    /// reader's own where they are not.
    /// </summary>
    /// <param name="fonts">CSS that brings the families along; empty inside a page that has them.</param>
    public string Finish(string fonts = "") =>
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {N(width)} {N(height)}\" "
        + $"width=\"{N(width)}\" height=\"{N(height)}\" role=\"img\" "
        + "font-family=\"Inter,system-ui,sans-serif\">"
        + $"<title>{MarkupText.Escape(title)}</title>"
        + $"<style>{fonts}.mono{{font-family:'JetBrains Mono',ui-monospace,monospace;white-space:pre}}"
        + "text{font-variant-numeric:tabular-nums}</style>"
        + $"{_body}</svg>\n";

    private void Add(string element) => _body.Append(element).Append('\n');

    private static string Edge(string? colour, double width) => colour is null
        ? ""
        : $" stroke=\"{colour}\"" + (width is 1 ? "" : $" stroke-width=\"{N(width)}\"");

    private static string Dash(string? dash) => dash is null ? "" : $" stroke-dasharray=\"{dash}\"";
}
