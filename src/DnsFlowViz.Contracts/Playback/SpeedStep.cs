namespace DnsFlowViz.Contracts.Playback;

/// <summary>
/// One stretch of a speed schedule: from here on, a second of virtual time takes this many seconds to
/// watch.
/// </summary>
/// <param name="FromUs">Start of the stretch, microseconds of virtual time.</param>
/// <param name="Slowdown">
/// Seconds of watching per virtual second: 1 is real time, 30000 is 1/30,000×.
/// </param>
public sealed record SpeedStep(long FromUs, int Slowdown);
