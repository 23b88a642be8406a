namespace DnsFlowViz.Web.Tests;

/// <summary>Tests that measure time or memory run when all others are done.</summary>
[CollectionDefinition(nameof(AloneOnTheMachine), DisableParallelization = true)]
public sealed class AloneOnTheMachine;
