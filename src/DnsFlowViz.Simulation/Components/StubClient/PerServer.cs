using System.Runtime.CompilerServices;
using DnsFlowViz.Simulation.Dns;

namespace DnsFlowViz.Simulation.Components.StubClient;

/// <summary>
/// What a lookup keeps for each server: the query as it was sent to it, which stands for the socket it was
/// sent from. A query with the id -1 in <see cref="Message.Query"/> stands for no socket.
/// </summary>
[InlineArray(ResolvConf.MostNameservers)]
internal struct PerServer
{
    private Message _first;
}
