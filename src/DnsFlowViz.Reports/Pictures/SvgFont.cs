namespace DnsFlowViz.Reports.Pictures;

/// <summary>How words are set in a drawing.</summary>
/// <param name="Size">Size in the drawing's units.</param>
/// <param name="Colour">Colour.</param>
/// <param name="Weight">Weight, 400 or 600.</param>
/// <param name="Anchor">Which part of the words lies at their place.</param>
/// <param name="Mono">True for what a machine said or reads.</param>
internal readonly record struct SvgFont(
    double Size,
    string Colour,
    int Weight = SvgFont.Regular,
    string Anchor = SvgFont.Start,
    bool Mono = false)
{
    public const int Regular = 400;
    public const int Strong = 600;
    public const string Start = "start";
    public const string Middle = "middle";
    public const string End = "end";
}
