namespace DnsFlowViz.Contracts.Runs;

/// <summary>What a card on the stage says about a node that does not change while the run plays.</summary>
/// <param name="Id">The node's id in the scenario.</param>
/// <param name="Kind"><c>dnsmasq</c>, <c>consul</c>, <c>systemd-resolved</c>, <c>told-client</c>,
/// <c>client</c> or <c>upstream</c>.</param>
/// <param name="Title">The name people say: Laptop, dnsmasq, Consul.</param>
/// <param name="Version">The version it plays, such as <c>2.80</c> or <c>as told</c>.</param>
/// <param name="Address">Its IPv4 address.</param>
/// <param name="X">Left edge in the diagram's world of 1104 × 584.</param>
/// <param name="Y">Top edge in the same world.</param>
/// <param name="Files">Its own config texts, in file order.</param>
/// <param name="SlotLimit"><c>dns-forward-max</c> of a dnsmasq, otherwise 0.</param>
/// <param name="SlotCapacity">Records its table can really hold (151 for a limit of 150 up to 2.85),
/// otherwise 0.</param>
/// <param name="SlotGroups">Domains of the server groups that have <paramref name="SlotLimit"/> slots each,
/// in the order in which their slots lie in the table, the default servers as an empty text; empty when one
/// limit holds for the whole table.</param>
/// <param name="RecursorTimeoutMs">Consul's <c>recursor_timeout</c> in milliseconds, otherwise 0.</param>
/// <param name="Detail">One short fact for the card: <c>20 lookups/s</c>, <c>answers in 10 ms</c>; may be
/// empty.</param>
public sealed record NodeCard(
    string Id,
    string Kind,
    string Title,
    string Version,
    string Address,
    int X,
    int Y,
    ConfigFile[] Files,
    int SlotLimit,
    int SlotCapacity,
    string[] SlotGroups,
    int RecursorTimeoutMs,
    string Detail);
