namespace DnsFlowViz.Contracts.Fidelity;

/// <summary>One number, measured and simulated.</summary>
/// <param name="Name">Its name, as <c>dnsflow fidelity</c> prints it.</param>
/// <param name="Measured">What the daemons did, as text with as many digits as mean something.</param>
/// <param name="Simulated">What the simulation did.</param>
/// <param name="Tolerance">How far apart they may be, in words.</param>
/// <param name="Ok">True when they are not further apart.</param>
/// <param name="PlacePercent">
/// Where the simulated number lies in the tolerated range: 0 at its lower end, 100 at its upper one, and
/// beyond when it is missed; null when only the same is tolerated.
/// </param>
public sealed record FidelityNumber(
    string Name, string Measured, string Simulated, string Tolerance, bool Ok, int? PlacePercent = null);
