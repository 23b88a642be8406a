namespace DnsFlowViz.Contracts.Runs;

/// <summary>
/// A pair of nodes that can send one question round between them, with the two config lines that do it.
/// Found from the configs before the run starts; the stage draws it as the ring.
/// </summary>
/// <param name="Forwarder">Index of the dnsmasq in <see cref="RunOpened.Nodes"/>.</param>
/// <param name="Recursor">Index of the Consul, or of another dnsmasq, that sends it back.</param>
/// <param name="ForwardFile">File whose line sends the question out, such as <c>dnsmasq.conf</c>.</param>
/// <param name="ForwardLine">Its line number, from 1.</param>
/// <param name="ForwardText">The line itself, trimmed.</param>
/// <param name="BackFile">File whose line sends it back, or on its way back, such as <c>consul.json</c>;
/// empty when nothing does.</param>
/// <param name="BackLine">Its line number, from 1; 0 when nothing does.</param>
/// <param name="BackText">The line itself, trimmed.</param>
/// <param name="Closed">True when the question really comes back: both lines are there.</param>
/// <param name="Question">What goes round here in words: <c>DS consul.</c> for Consul's own domain,
/// <c>PTR *.10.in-addr.arpa.</c> for reverse names, <c>*.example.org.</c> for any other domain,
/// <c>any name</c> and <c>names without a dot</c> where a line says so.</param>
public sealed record LoopEdge(
    int Forwarder,
    int Recursor,
    string ForwardFile,
    int ForwardLine,
    string ForwardText,
    string BackFile,
    int BackLine,
    string BackText,
    bool Closed,
    string Question)
{
    /// <summary>
    /// Nodes that the question passes on its way back from recursor to forwarder, in order; empty when the
    /// one sends it straight to the other.
    /// </summary>
    public int[] Through { get; init; } = [];

    /// <summary>Those nodes in words; empty when there are none.</summary>
    /// <param name="title">The title of a node by its index.</param>
    public string Over(Func<int, string> title) => string.Join(" and ", Through.Select(title));

    /// <summary>How the question comes to the forwarder: <c>back</c>, or <c>over Site DNS back</c>.</summary>
    /// <param name="title">The title of a node by its index.</param>
    public string WayBack(Func<int, string> title) =>
        Through.Length == 0 ? "back" : $"over {Over(title)} back";

    /// <summary>Where the line stands that sends it back, and over whom it comes.</summary>
    /// <param name="title">The title of a node by its index.</param>
    public string PlaceBack(Func<int, string> title) =>
        $"{BackFile}:{BackLine}{(Through.Length == 0 ? "" : $", over {Over(title)}")}";
}
