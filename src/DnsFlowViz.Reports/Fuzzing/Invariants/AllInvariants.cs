namespace DnsFlowViz.Reports.Fuzzing.Invariants;

/// <summary>The promises of every run, in the order they are looked at.</summary>
public static class AllInvariants
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Invariant> InOrder { get; } =
    [
        new("time goes on", "Times never go backwards and never pass the horizon.", TimeGoesOn.BrokenBy),
        new(
            "bounds are kept",
            "A run stays within its bounds, or says which one cut it.",
            BoundsAreKept.BrokenBy),
        new(
            "messages end once",
            "Every message sent is lost, arrives, is dropped or is refused, exactly once and in time.",
            MessagesEndOnce.BrokenBy),
        new(
            "answers have questions",
            "A query is answered only after it arrived, and not more often than it arrived.",
            AnswersHaveQuestions.BrokenBy),
        new(
            "lookups end once",
            "Every lookup ends exactly once, or is still open at the end and young.",
            LookupsEndOnce.BrokenBy),
        new(
            "slots are conserved",
            "Slots taken are slots freed plus slots held, at every event.",
            SlotsAreConserved.BrokenBy),
        new(
            "capacity is kept",
            "No dnsmasq holds more records than its version may.",
            CapacityIsKept.BrokenBy),
        new(
            "recursions are conserved",
            "Recursions opened are recursions closed plus recursions open, at every event.",
            RecursionsAreConserved.BrokenBy),
        new(
            "failures have an origin",
            "Every SERVFAIL and every REFUSED names the rule that made it.",
            FailuresHaveAnOrigin.BrokenBy),
        new(
            "the limit is logged seldom",
            "Between two lines about the limit lie at least six whole seconds.",
            LimitIsLoggedSeldom.BrokenBy),
        new(
            "frames are the trace",
            "A key frame and its delta together are the plain fold of the trace.",
            FramesAreTheTrace.BrokenBy),
        new(
            "seeking is running",
            "A run played to an instant and the whole run sought there are the same.",
            SeekingIsRunning.BrokenBy),
        new(
            "text is canonical",
            "The canonical text, read again, is the same run.",
            TextIsCanonical.BrokenBy),
    ];

    /// <summary>The promise of a name.</summary>
    public static Invariant Named(string name) => InOrder.Single(invariant => invariant.Name == name);
}
