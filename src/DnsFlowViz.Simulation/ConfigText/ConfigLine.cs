namespace DnsFlowViz.Simulation.ConfigText;

/// <summary>
/// One line of a config file that decided something, kept so that the screen can light it up.
/// </summary>
/// <param name="File">Name of the file, such as <c>dnsmasq.conf</c>.</param>
/// <param name="Line">Its number in the file, from 1.</param>
/// <param name="Text">What stands there, without the white space around it.</param>
public sealed record ConfigLine(string File, int Line, string Text)
{
    /// <summary>The line as people quote it: <c>dnsmasq.conf:2 server=/consul/10.88.10.2</c>.</summary>
    public override string ToString() => $"{File}:{Line} {Text}";
}
