namespace DnsFlowViz.Contracts.Frames;

/// <summary>One cell of a slot board. A slot never changes its place.</summary>
/// <param name="Node">Index of the dnsmasq.</param>
/// <param name="Slot">Number of the slot, from 0.</param>
/// <param name="Holder">What holds it.</param>
/// <param name="SentAgain">True when its query was sent once more while keeping the slot.</param>
/// <param name="Lap">Lap of the loop query that holds it; 0 for the first client's own question and for all
/// others.</param>
/// <param name="SinceNs">When it was taken, or freed when it is free; nanoseconds of virtual time.</param>
/// <param name="Query">Id of the query that holds it; -1 when it is free and never was held.</param>
public readonly record struct SlotView(
    int Node,
    int Slot,
    SlotHolder Holder,
    bool SentAgain,
    int Lap,
    long SinceNs,
    int Query);
