namespace DnsFlowViz.Contracts.Genealogy;

/// <summary>A line of a node's config that decided something.</summary>
/// <param name="Node">Index of the node whose config it is.</param>
/// <param name="File">Name of the file, such as <c>dnsmasq.conf</c>.</param>
/// <param name="Line">Its number in the file, from 1.</param>
/// <param name="Text">What stands there, without the white space around it.</param>
public sealed record LineText(int Node, string File, int Line, string Text);
