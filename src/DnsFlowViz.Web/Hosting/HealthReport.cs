namespace DnsFlowViz.Web.Hosting;

/// <summary>What <c>/healthz</c> answers.</summary>
/// <param name="Status"><c>ok</c> while the server answers at all.</param>
/// <param name="Runs">Runs kept.</param>
/// <param name="RecordingBytes">Bytes of their recordings.</param>
/// <param name="FrameBytes">Bytes of encoded frames.</param>
public sealed record HealthReport(string Status, int Runs, long RecordingBytes, long FrameBytes);
