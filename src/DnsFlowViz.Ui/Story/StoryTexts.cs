using B = DnsFlowViz.Ui.Story.StoryBeat;
using T = DnsFlowViz.Ui.Story.Telling;

namespace DnsFlowViz.Ui.Story;

/// <summary>
/// Every sentence of the caption. A telling without a line of its own for a beat takes that of the told
/// story.
/// </summary>
public static class StoryTexts
{
    private static readonly Dictionary<(T, B), StoryLine> Lines = new()
    {
        [(T.AsTold, B.Calm)] = new(
            "A laptop, two DNS servers, the internet. All is well.",
            "the dotted half of the ring. Nothing uses it yet."),
        [(T.AsTold, B.FirstDs)] = new(
            "The laptop asks for the DS record of consul.",
            "the line in dnsmasq.conf that sends it to Consul."),
        [(T.AsTold, B.LapOne)] = new(
            "Consul sends the question back to where it came from.",
            "the ring closing, and the line recursors."),
        [(T.AsTold, B.Filling)] = new(
            "Round and round. Every lap takes one more slot.",
            "the board: one cell per lap, none given back."),
        [(T.AsTold, B.Full)] = new(
            "150 of 150. From now on a new question gets SERVFAIL at once.",
            "the log line that people search for."),
        [(T.AsTold, B.Failing)] = new(
            "A slot frees up. A retry takes it. It will not heal.",
            "the dashed cell: empty for less than a millisecond."),
        [(T.AsTold, B.ForwarderRestarted)] = new(
            "dnsmasq is back with an empty table.",
            "whether anything in Consul still comes round."),
        [(T.AsTold, B.RecursorRestarted)] = new(
            "Consul was restarted. It has forgotten every question.",
            "what dnsmasq still holds, and whom it asks again."),
        [(T.AsTold, B.Reloaded)] = new(
            "Consul has no recursors now. Nothing can be sent back.",
            "the ring opening, and the board giving cells back."),
        [(T.AsTold, B.Asked)] = new(
            "DS consul. is asked once more.",
            "whether it comes back this time."),
        [(T.AsTold, B.Ended)] = new(
            "Nothing goes round any more. The slots come back.",
            "the legitimate line: it climbs to 100 %."),

        [(T.AsMeasured, B.Calm)] = new(
            "The same minute, with dnsmasq 2.80 as it really behaves.",
            "strict-order in dnsmasq.conf. It will matter."),
        [(T.AsMeasured, B.Full)] = new(
            "At the limit dnsmasq 2.80 stops reading its sockets. No error, silence.",
            "the queue: questions wait unread in the socket."),
        [(T.AsMeasured, B.Failing)] = new(
            "Consul says SERVFAIL after 2 s. strict-order asks again, without end.",
            "the legitimate line: almost nothing gets through."),
        [(T.AsMeasured, B.ForwarderRestarted)] = new(
            "dnsmasq was restarted: table and queue are gone.",
            "the ring. Here this cures, until DS is asked again."),
        [(T.AsMeasured, B.RecursorRestarted)] = new(
            "Consul was restarted. dnsmasq still holds the questions.",
            "the log after 10 s: what is held is sent again."),

        [(T.DefaultOptions, B.Calm)] = new(
            "dnsmasq 2.80 with default options, one Consul, one DS to come.",
            "the dotted half of the ring. Nothing uses it yet."),
        [(T.DefaultOptions, B.Full)] = new(
            "151 records for a limit of 150. dnsmasq stops reading until one is free.",
            "the log line, again every 6 s."),
        [(T.DefaultOptions, B.Failing)] = new(
            "The loop feeds itself from the socket queue. Others wait about a second.",
            "how late the answers are, not how many fail."),

        [(T.NoRecursors, B.Calm)] = new(
            "The same configs, but Consul has no recursors.",
            "the ring: its lower half is not there at all."),
        [(T.NoRecursors, B.FirstDs)] = new(
            "The laptop asks DS consul. Consul answers it by itself.",
            "the answer on its way back. No lap, no slot kept."),

        [(T.LargerTable, B.Calm)] = new(
            "The same configs, but dnsmasq has 1,000 slots.",
            "how much longer the same question takes to fill them."),
        [(T.LargerTable, B.Full)] = new(
            "1,000 of 1,000, a third of a second after the question.",
            "the legitimate line, as in the incident."),

        [(T.Crowd, B.Calm)] = new(
            "Clients behind a satellite: 2,000 messages are under way at once.",
            "the number beside the link: it counts all of them, drawn or not."),
        [(T.Crowd, B.Filling)] = new(
            "The question goes round, 25 laps a second.",
            "the board: the loop is a few cells among the crowd's."),
        [(T.Crowd, B.Full)] = new(
            "As many questions are open as dns-forward-max allows.",
            "what a new question gets now: silence."),
        [(T.Crowd, B.Failing)] = new(
            "A lookup of somebody else has failed.",
            "the legitimate line, and what the failures are."),

        [(T.Experiment, B.Calm)] = new(
            "An experiment from the lab, played by the same rules as everything here.",
            "what was measured stands beside it on the Fidelity page."),
        [(T.Experiment, B.FirstDs)] = new(
            "The question arrives at dnsmasq.",
            "where dnsmasq sends it: to Consul, or elsewhere."),
        [(T.Experiment, B.LapOne)] = new(
            "Consul asks the same question where it came from.",
            "whether dnsmasq sees that it has it already."),
        [(T.Experiment, B.Filling)] = new(
            "The question goes round.",
            "the board: what each lap takes, and what comes back."),
        [(T.Experiment, B.Full)] = new(
            "As many questions are open as dns-forward-max allows.",
            "what a new question gets now: silence, or REFUSED."),
        [(T.Experiment, B.Failing)] = new(
            "A lookup of somebody else has failed.",
            "the legitimate line, and what the failures are."),
        [(T.Experiment, B.Ended)] = new(
            "Nothing goes round any more.",
            "whether it stays like that."),
    };

    /// <summary>The button that begins a story.</summary>
    public const string TellIt = "Tell the story";

    /// <summary>The button that takes a story up again.</summary>
    public const string ResumeIt = "Resume the story";

    /// <summary>The button at the end of a story that does what cures.</summary>
    public const string TryAFix = "Try a fix: remove recursors";

    /// <summary>The button at the end of a story that copies its link.</summary>
    public const string ShareThis = "Share this moment";

    /// <summary>The caption for a beat of a telling.</summary>
    public static StoryLine For(T telling, B beat) =>
        Lines.TryGetValue((telling, beat), out var line) ? line : Lines[(T.AsTold, beat)];

    /// <summary>
    /// What stands under the log: which rules are played, and once the table is full, where story and rules
    /// part.
    /// </summary>
    public static StoryLine Footnote(T telling, bool isFull) => (telling, isFull) switch
    {
        (T.AsTold, true) => new(
            "Told and played out differ.",
            "The post says very little gets through. Its own rules, played out, fail about half, for ever."),
        (T.AsTold, false) => new(
            "As told.",
            "The rules of the post-mortem: 150 slots, SERVFAIL at the limit, one retry. "
                + "Switch to As measured to play the same minute with dnsmasq 2.80 as it behaved."),
        (T.AsMeasured, _) => new(
            "As measured.",
            "dnsmasq 2.80 with strict-order as it behaved in the lab. At the limit it says nothing; "
                + "the SERVFAILs come from Consul after its 2 s."),
        (T.DefaultOptions, _) => new(
            "As measured, default options.",
            "One Consul, one recursor: the loop lives on, yet every legitimate lookup is answered, "
                + "about a second late."),
        (T.LargerTable, _) => new(
            "As told, with a larger table.",
            "The rules of the post-mortem with dns-forward-max=1000: the same harm, a little later."),
        (T.Crowd, _) => new(
            "As measured.",
            "dnsmasq 2.80 with default options and more lookups than a page usually has to draw."),
        (T.Experiment, _) => new(
            "As measured.",
            "The versions and options are those of one experiment with real daemons. "
                + "The Fidelity page holds the numbers of both side by side."),
        _ => new(
            "The cure.",
            "Without recursors Consul answers DS consul. itself. The question has no way back, "
                + "so there is no loop."),
    };
}
