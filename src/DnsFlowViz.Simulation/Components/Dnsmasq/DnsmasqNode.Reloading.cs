using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Components.Dnsmasq;

/// <content>What becomes of open records when the list of servers changes: <c>server_gone</c>.</content>
public sealed partial class DnsmasqNode
{
    /// <summary>
    /// Records name a server by its place in the list. Whoever is still in the new list keeps being meant; a
    /// record whose server is gone is freed, and its asker is told nothing.
    /// </summary>
    /// <param name="before">The list until now.</param>
    private void FollowServers(IReadOnlyList<ServerLine> before)
    {
        var held = _table.Count;
        for (var slot = 0; slot < _table.Capacity; slot++)
        {
            if (!_table[slot].InUse)
            {
                continue;
            }

            var place = PlaceNow(before, _table[slot].SentTo);
            if (place < 0)
            {
                Free(slot, SlotEnd.Unsendable, RuleId.None);
            }
            else
            {
                _table[slot].SentTo = place;
            }
        }

        if (_table.Count < held)
        {
            // A daemon that did not read for want of a record looks again.
            BeginTurn();
        }
    }

    private int PlaceNow(IReadOnlyList<ServerLine> before, int server)
    {
        if (server < 0)
        {
            return -1;
        }

        var meant = before[server];
        for (var place = 0; place < _options.Servers.Count; place++)
        {
            var now = _options.Servers[place];
            if ((now.Domain, now.Address, now.Port) == (meant.Domain, meant.Address, meant.Port))
            {
                return place;
            }
        }

        return -1;
    }
}
