using DnsFlowViz.Reports.Fuzzing;
using DnsFlowViz.Reports.Fuzzing.Invariants;
using DnsFlowViz.Simulation.Tests.Scenarios;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Tests.Properties;

/// <summary>
/// A check that cannot fail says nothing: each is shown a run that was broken on purpose, and must name it.
/// </summary>
public sealed class BrokenPromiseTests
{
    private static readonly PlayedCase Sound = Play("incident-as-told");

    [Fact]
    public void The_untouched_run_keeps_every_promise() => Assert.Null(Fuzzer.FirstBroken(Sound));

    [Fact]
    public void Time_that_goes_back_is_seen() =>
        Breaks("time goes on", Changed(500, (ref TraceEvent item) => item.AtNs -= 1_000_000_000));

    [Fact]
    public void Time_beyond_the_horizon_is_seen() =>
        Breaks("time goes on", Changed(Sound.Events.Length - 1, (ref TraceEvent item) => item.AtNs *= 1_000));

    [Fact]
    public void A_run_that_is_cut_and_does_not_say_so_is_seen() =>
        Breaks("bounds are kept", Sound with { Events = Sound.Events[..^1] });

    [Fact]
    public void A_query_that_does_not_exist_is_seen() =>
        Breaks("bounds are kept", Changed(9, (ref TraceEvent item) => item.Query = int.MaxValue));

    [Fact]
    public void A_message_that_never_arrives_is_seen() =>
        Breaks("messages end once", Without(First(TraceKind.QueryArrived)));

    [Fact]
    public void A_message_that_arrives_twice_is_seen() =>
        Breaks("messages end once", Doubled(First(TraceKind.AnswerArrived)));

    [Fact]
    public void A_message_that_arrives_late_is_seen() =>
        Breaks("messages end once", Changed(
            First(TraceKind.AnswerArrived), (ref TraceEvent item) => item.AtNs++));

    [Fact]
    public void An_answer_without_a_question_is_seen() =>
        Breaks("answers have questions", Doubled(First(TraceKind.AnswerSent)));

    [Fact]
    public void A_lookup_that_ends_twice_is_seen() =>
        Breaks("lookups end once", Doubled(Last(TraceKind.LookupEnded), 5_000));

    [Fact]
    public void A_lookup_that_never_ends_is_seen()
    {
        var calm = Play("incident-no-recursors");
        TraceEvent[] kept = [.. calm.Events.Where(item => item.Kind != TraceKind.LookupEnded)];

        Assert.Null(AllInvariants.Named("lookups end once").BrokenBy(calm));
        Breaks("lookups end once", calm with { Events = kept });
    }

    [Fact]
    public void A_slot_that_is_taken_twice_is_seen() =>
        Breaks("slots are conserved", Doubled(First(TraceKind.SlotTaken)));

    [Fact]
    public void A_slot_that_is_freed_twice_is_seen() =>
        Breaks("slots are conserved", Doubled(First(TraceKind.SlotFreed)));

    [Fact]
    public void A_wrong_number_of_slots_is_seen() =>
        Breaks("slots are conserved", Changed(First(TraceKind.SlotTaken), (ref TraceEvent item) => item.B++));

    [Fact]
    public void A_table_with_one_record_too_many_is_seen() =>
        Breaks("capacity is kept", Changed(
            Last(TraceKind.SlotTaken), (ref TraceEvent item) => item.B = 151));

    [Fact]
    public void A_recursion_that_is_closed_twice_is_seen() =>
        Breaks("recursions are conserved", Doubled(First(TraceKind.RecursionClosed)));

    [Fact]
    public void A_wrong_number_of_recursions_is_seen() =>
        Breaks("recursions are conserved", Changed(
            First(TraceKind.RecursionOpened), (ref TraceEvent item) => item.B = 7));

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public void A_failure_without_an_origin_is_seen(int rcode) =>
        Breaks("failures have an origin", Changed(
            First(TraceKind.AnswerSent),
            (ref TraceEvent item) => (item.B, item.Rule) = (rcode, RuleId.None)));

    [Fact]
    public void A_limit_that_is_logged_too_often_is_seen() =>
        Breaks("the limit is logged seldom", Doubled(
            Array.FindIndex(
                Sound.Events,
                item => item.Kind == TraceKind.LogLinePrinted
                    && item.A == (int)LogLine.DnsmasqMaximumReached)));

    [Fact]
    public void A_frame_with_a_wrong_count_is_seen()
    {
        var pair = FreshPair();
        pair.Delta.Counts = pair.Delta.Counts with { LegitSent = pair.Delta.Counts.LegitSent + 1 };
        Breaks("frames are the trace", Sound with { Pairs = [pair] });
    }

    [Fact]
    public void A_frame_with_a_wrong_slot_is_seen()
    {
        var pair = FreshPair();
        pair.Key.Slots[149] = pair.Key.Slots[149] with { Lap = 77 };
        pair.Delta.Slots.RemoveAll(slot => slot.Slot == 149);
        Breaks("frames are the trace", Sound with { Pairs = [pair] });
    }

    [Fact]
    public void A_frame_with_a_wrong_node_is_seen()
    {
        var pair = FreshPair();
        var dnsmasq = pair.Key.Slots[0].Node;
        pair.Delta.Nodes[dnsmasq] = pair.Delta.Nodes[dnsmasq] with { Held = 999 };
        Breaks("frames are the trace", Sound with { Pairs = [pair] });
    }

    [Fact]
    public void A_beginning_that_differs_is_seen()
    {
        TraceEvent[] other = [.. Sound.PartEvents];
        other[3].C++;
        Breaks("seeking is running", Sound with { PartEvents = other });
    }

    [Fact]
    public void A_beginning_that_is_too_short_is_seen() =>
        Breaks("seeking is running", Sound with { PartEvents = Sound.PartEvents[..^1] });

    [Fact]
    public void A_sought_frame_that_differs_is_seen() =>
        Breaks("seeking is running", Sound with { SoughtFrame = [1], ReachedFrame = [2] });

    [Fact]
    public void A_canonical_text_of_another_run_is_seen() =>
        Breaks("text is canonical", Sound with
        {
            CanonicalText = Sound.CanonicalText.Replace(
                "\"seed\": 42", "\"seed\": 43", StringComparison.Ordinal),
        });

    private static void Breaks(string promise, PlayedCase broken) =>
        Assert.False(string.IsNullOrEmpty(AllInvariants.Named(promise).BrokenBy(broken)), promise);

    private delegate void Change(ref TraceEvent item);

    private static PlayedCase Changed(int number, Change change)
    {
        TraceEvent[] events = [.. Sound.Events];
        change(ref events[number]);
        return Sound with { Events = events };
    }

    private static PlayedCase Without(int number) =>
        Sound with { Events = [.. Sound.Events[..number], .. Sound.Events[(number + 1)..]] };

    private static PlayedCase Doubled(int number, int times = 1) => Sound with
    {
        Events =
        [
            .. Sound.Events[..number],
            .. Enumerable.Repeat(Sound.Events[number], times),
            .. Sound.Events[number..],
        ],
    };

    private static int First(TraceKind kind) => Array.FindIndex(Sound.Events, item => item.Kind == kind);

    private static int Last(TraceKind kind) => Array.FindLastIndex(Sound.Events, item => item.Kind == kind);

    private static FramePair FreshPair() => Play("incident-as-told").Pairs[0];

    private static PlayedCase Play(string id) =>
        CasePlayer.Play(Shipped.Read(id) with { HorizonUs = 60_000_000, Seed = 42 });
}
