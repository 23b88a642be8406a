namespace DnsFlowViz.Ui.Flow;

/// <summary>How words on the canvas are set. All are names of tokens.</summary>
/// <param name="Ink">Colour of the first line and of the leader.</param>
/// <param name="Quiet">Colour of the second line.</param>
/// <param name="Machine">Font of the first line.</param>
/// <param name="Words">Font of the second line.</param>
public sealed record CanvasNote(string Ink, string Quiet, string Machine, string Words);
