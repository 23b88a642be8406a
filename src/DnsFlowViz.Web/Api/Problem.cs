using DnsFlowViz.Contracts.Runs;

namespace DnsFlowViz.Web.Api;

/// <summary>Why a call was refused, as RFC 9457 writes it.</summary>
/// <param name="Type">Always <c>about:blank</c>: the status says what kind of problem it is.</param>
/// <param name="Title">The name of the status.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">What is wrong and the way out, in words.</param>
public sealed record Problem(string Type, string Title, int Status, string Detail)
{
    /// <summary>Its media type.</summary>
    public const string MediaType = "application/problem+json";

    /// <summary>What was found in the text that was sent, each with its place; null for nothing.</summary>
    public Diagnostic[]? Findings { get; init; }
}
