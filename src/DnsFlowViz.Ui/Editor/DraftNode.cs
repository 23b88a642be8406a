namespace DnsFlowViz.Ui.Editor;

/// <summary>A node as the editor lists it.</summary>
/// <param name="Index">Its index in the scenario.</param>
/// <param name="Id">Its id.</param>
/// <param name="Title">What it is called.</param>
/// <param name="About">Which daemon it is, and where.</param>
/// <param name="X">Where it stands, px from the left.</param>
/// <param name="Y">Where it stands, px from the top.</param>
public sealed record DraftNode(int Index, string Id, string Title, string About, int X, int Y);
