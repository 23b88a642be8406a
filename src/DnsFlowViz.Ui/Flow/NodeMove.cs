namespace DnsFlowViz.Ui.Flow;

/// <summary>A viewer wants a card somewhere else.</summary>
/// <param name="Node">Id of its node.</param>
/// <param name="Dx">How far to the right, in units of the stage.</param>
/// <param name="Dy">How far down.</param>
public sealed record NodeMove(string Node, double Dx, double Dy);
