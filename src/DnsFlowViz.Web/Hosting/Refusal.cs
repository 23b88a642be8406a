using System.Text.Json;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Web.Api;
using Microsoft.AspNetCore.WebUtilities;

namespace DnsFlowViz.Web.Hosting;

/// <summary>
/// Says no to a request: a sentence for people, and problem details (RFC 9457) for programs, which call
/// addresses under <see cref="Programs"/>.
/// </summary>
public static class Refusal
{
    /// <summary>Where programs call.</summary>
    public const string Programs = "/api/v1";

    /// <summary>Answers with a status and words.</summary>
    /// <param name="context">The request.</param>
    /// <param name="status">The HTTP status.</param>
    /// <param name="words">What is wrong and the way out.</param>
    /// <param name="findings">What was found in a text that was sent, each with its place.</param>
    public static Task Say(HttpContext context, int status, string words, params Diagnostic[] findings)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(words);
        var response = context.Response;
        response.StatusCode = status;
        if (!context.Request.Path.StartsWithSegments(Programs))
        {
            response.ContentType = "text/plain; charset=utf-8";
            return response.WriteAsync(words + "\n", context.RequestAborted);
        }

        response.ContentType = Problem.MediaType;
        var problem = new Problem("about:blank", ReasonPhrases.GetReasonPhrase(status), status, words)
        {
            Findings = findings.Length > 0 ? findings : null,
        };
        return response.WriteAsync(
            JsonSerializer.Serialize(problem, ApiJson.Readable.Problem), context.RequestAborted);
    }
}
