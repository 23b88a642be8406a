namespace DnsFlowViz.Contracts.Links;

/// <summary>Why a link opens nothing.</summary>
/// <param name="Kind">What is wrong with it.</param>
/// <param name="Arrived">Characters that arrived behind the <c>#</c>.</param>
/// <param name="Expected">Characters the link says it has; 0 when it does not say.</param>
public sealed record LinkFault(LinkFaultKind Kind, int Arrived, int Expected = 0);
