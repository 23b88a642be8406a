namespace DnsFlowViz.Ui.Editor;

/// <summary>One config file of one node, as the editor shows it.</summary>
/// <param name="Node">Index of the node in the scenario.</param>
/// <param name="Title">What the node is called.</param>
/// <param name="About">Which daemon it is, and where.</param>
/// <param name="Name">The file's name, such as <c>dnsmasq.conf</c>.</param>
/// <param name="Text">Its whole text, lines ended by <c>\n</c>.</param>
public sealed record DraftFile(int Node, string Title, string About, string Name, string Text)
{
    /// <summary>The place that findings about this file name.</summary>
    public string Place => $"nodes[{Node}].files[\"{Name}\"]";
}
