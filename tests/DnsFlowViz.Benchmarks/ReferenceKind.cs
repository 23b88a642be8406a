namespace DnsFlowViz.Benchmarks;

/// <summary>What can be due in the <see cref="ReferenceLoop"/>.</summary>
internal enum ReferenceKind
{
    QueryAtForwarder,
    TurnEnds,
    QueryAtRecursor,
    RecursorDecides,
    AnswerAtRecursor,
    RecursorHears,
    AnswerAtForwarder,
}
