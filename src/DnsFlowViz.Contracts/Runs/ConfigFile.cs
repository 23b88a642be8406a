namespace DnsFlowViz.Contracts.Runs;

/// <summary>A config file as its daemon reads it.</summary>
/// <param name="Name">File name, such as <c>dnsmasq.conf</c>.</param>
/// <param name="Lines">Its lines without line ends; line <c>n</c> of the file is <c>Lines[n - 1]</c>.</param>
public sealed record ConfigFile(string Name, string[] Lines);
