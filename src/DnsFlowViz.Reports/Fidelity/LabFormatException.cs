namespace DnsFlowViz.Reports.Fidelity;

/// <summary>A file is not a laboratory file; the message names the field and what is expected.</summary>
/// <param name="message">What is wrong and where.</param>
public sealed class LabFormatException(string message) : Exception(message);
