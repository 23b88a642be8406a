namespace DnsFlowViz.Contracts.Sweeps;

/// <summary>A parameter that is varied.</summary>
/// <param name="Name">Its whole name, such as <c>one-way:dnsmasq-consul</c>.</param>
/// <param name="Unit">What its numbers count, such as <c>µs</c>; empty for plain counts and words.</param>
/// <param name="Values">Its values as people write them, in the order they lie side by side.</param>
/// <param name="HasNumbers">True when the values are numbers; false for words such as releases.</param>
/// <param name="Own">The value that the scenario has by itself; null when it lies outside.</param>
public sealed record SweepSide(
    string Name, string Unit, string[] Values, bool HasNumbers, SweepOwn? Own = null);
