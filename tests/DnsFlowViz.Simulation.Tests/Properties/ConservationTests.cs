using CsCheck;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Components.Dnsmasq;
using DnsFlowViz.Simulation.Running;
using DnsFlowViz.Simulation.Scenarios;
using DnsFlowViz.Simulation.Tests.Scenarios;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Tests.Properties;

/// <summary>
/// What must hold in every run, whatever the load, the links, the limit, the seed and the restarts.
/// </summary>
public sealed class ConservationTests
{
    private const int Cases = 60;

    private static readonly Gen<Played> Runs =
        from id in Gen.OneOf(Shipped.Ids.ToArray())
        from seed in Gen.ULong
        from limit in Gen.Int[1, 200]
        from perSecondMilli in Gen.Int[0, 400_000]
        from oneWayUs in Gen.Long[0, 12_000]
        from jitterUs in Gen.Long[0, 5_000]
        from lossPpm in Gen.Int[0, 100_000]
        from restarted in Gen.OneOf("dnsmasq", "consul", "")
        from restartUs in Gen.Long[1_000_000, 14_000_000]
        select new Played(id, seed, limit, perSecondMilli, oneWayUs, jitterUs, lossPpm, restarted, restartUs);

    [Fact]
    public void Slots_taken_are_slots_freed_plus_slots_held_and_never_above_the_capacity() =>
        Runs.Sample(SlotsAreConserved, iter: Cases);

    [Fact]
    public void A_lookup_ends_at_most_once_and_only_after_it_began() =>
        Runs.Sample(LookupsEndOnce, iter: Cases);

    private static void SlotsAreConserved(Played played)
    {
        var run = Play(played);
        var capacity = AdmissionRules.Capacity(Version(run), played.Limit, groups: 2);
        var held = new HashSet<int>();
        foreach (var item in run.Trace.ToArray())
        {
            if (item.Kind == TraceKind.SlotTaken)
            {
                Assert.True(held.Add(item.A), $"slot {item.A} was taken twice at {item.AtNs}");
                Assert.Equal(held.Count, item.B);
                Assert.InRange(held.Count, 1, capacity);
            }
            else if (item.Kind == TraceKind.SlotFreed)
            {
                Assert.True(
                    held.Remove(item.A), $"slot {item.A} was freed without being held at {item.AtNs}");
                Assert.Equal(held.Count, item.B);
            }
            else if (item.Kind == TraceKind.NodeStopped
                && run.Scenario.Nodes[item.Node].Kind == NodeKind.Dnsmasq)
            {
                Assert.Empty(held);
            }
        }
    }

    private static void LookupsEndOnce(Played played)
    {
        var open = new HashSet<(int, int)>();
        foreach (var item in Play(played).Trace.ToArray())
        {
            if (item.Kind == TraceKind.LookupStarted)
            {
                Assert.True(open.Add(Key(item)), $"lookup {Key(item)} began twice");
            }
            else if (item.Kind == TraceKind.LookupEnded)
            {
                Assert.True(open.Remove(Key(item)), $"lookup {Key(item)} ended without having begun");
            }
        }
    }

    /// <summary>
    /// A lookup of a workload is known by its query; one of a trigger by the trigger, since it may ask
    /// many.
    /// </summary>
    private static (int, int) Key(in TraceEvent item) => item.A >= 0 ? (item.A, item.Query) : (item.A, -1);

    private static SimulatedRun Play(Played played)
    {
        var shipped = Shipped.Read(played.Id);
        var scenario = shipped with
        {
            HorizonUs = 20_000_000,
            Workloads = [shipped.Workloads[0] with { PerSecondMilli = played.PerSecondMilli }],
            Nodes = [.. shipped.Nodes.Select(node => WithLimit(node, played.Limit))],
            Links = [.. shipped.Links.Select(link => link with
            {
                OneWayUs = played.OneWayUs, JitterUs = played.JitterUs, LossPpm = played.LossPpm,
            })],
        };
        Trigger[] added = played.Restarted.Length == 0
            ? []
            : [new Trigger(played.RestartUs, TriggerKind.Restart, played.Restarted)];
        var run = new SimulatedRun(scenario, played.Seed, added, scenario.HorizonUs, 400_000).PlayOut();
        Assert.False(run.Trace.IsFull);
        return run;
    }

    private static ScenarioNode WithLimit(ScenarioNode node, int limit)
    {
        if (node.Kind != NodeKind.Dnsmasq)
        {
            return node;
        }

        var files = new Dictionary<string, string>(node.Files, StringComparer.Ordinal);
        files["dnsmasq.conf"] = $"dns-forward-max={limit}\n{files["dnsmasq.conf"]}";
        return node with { Files = files };
    }

    private static DnsmasqVersion Version(SimulatedRun run)
    {
        Assert.True(DnsmasqVersion.TryParse(
            run.Scenario.Nodes.First(node => node.Kind == NodeKind.Dnsmasq).Version, out var version));
        return version;
    }

    private sealed record Played(
        string Id,
        ulong Seed,
        int Limit,
        int PerSecondMilli,
        long OneWayUs,
        long JitterUs,
        int LossPpm,
        string Restarted,
        long RestartUs);
}
