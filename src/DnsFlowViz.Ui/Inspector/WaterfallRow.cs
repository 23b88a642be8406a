namespace DnsFlowViz.Ui.Inspector;

/// <summary>One bar of a waterfall.</summary>
/// <param name="Y">Its upper edge, px.</param>
/// <param name="Left">Its left end as a part of the width.</param>
/// <param name="Width">Its length as a part of the width.</param>
/// <param name="Css">Classes that give it its colour.</param>
public readonly record struct WaterfallRow(double Y, double Left, double Width, string Css);
