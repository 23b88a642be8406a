namespace DnsFlowViz.Contracts.Genealogy;

/// <summary>
/// One query of a chain: asked once, by one node of one other. Instants are nanoseconds of virtual time, and
/// -1 where the trace has none.
/// </summary>
/// <param name="Query">Its number in the run.</param>
/// <param name="From">Index of the asking node.</param>
/// <param name="To">Index of the asked node.</param>
/// <param name="Lap">How often the question had come round when this was asked.</param>
/// <param name="Id">DNS message id.</param>
/// <param name="Port">The asker's UDP port.</param>
/// <param name="Question">What is asked, an index of <see cref="Chain.Questions"/>.</param>
/// <param name="Sendings">How often it was sent; more than one when it was sent again.</param>
/// <param name="SentNs">When it was sent first.</param>
/// <param name="LastSentNs">When it was sent last.</param>
/// <param name="ArrivedNs">When it first reached the asked node's socket.</param>
/// <param name="TakenNs">When the asked node took it up: from arriving until then it waited or was
/// read.</param>
/// <param name="Taken">What the asked node did with it then.</param>
/// <param name="Slot">The slot it took or joined, from 0; -1 for none.</param>
/// <param name="FreedNs">When that slot was freed last.</param>
/// <param name="AnsweredNs">When the asked node sent its last answer.</param>
/// <param name="EndedNs">When the asker knew its outcome.</param>
/// <param name="Outcome">How it ended for the asker.</param>
/// <param name="Rcode">Response code of the last answer; -1 for none.</param>
/// <param name="SentBy">The rule that sent it, an index of <see cref="Chain.Rules"/>; -1 for none.</param>
/// <param name="TakenBy">The rule by which it was taken up; -1 for none.</param>
/// <param name="AnsweredBy">The rule of the last answer; -1 for none.</param>
/// <param name="Line">The config line that sent it there, an index of <see cref="Chain.Lines"/>; -1 for
/// none.</param>
public readonly record struct ChainHop(
    int Query,
    int From,
    int To,
    int Lap,
    int Id,
    int Port,
    int Question,
    int Sendings,
    long SentNs,
    long LastSentNs,
    long ArrivedNs,
    long TakenNs,
    HopTaken Taken,
    int Slot,
    long FreedNs,
    long AnsweredNs,
    long EndedNs,
    HopOutcome Outcome,
    int Rcode,
    int SentBy,
    int TakenBy,
    int AnsweredBy,
    int Line);
