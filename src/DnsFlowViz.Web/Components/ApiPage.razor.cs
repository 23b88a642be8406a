using System.Globalization;
using DnsFlowViz.Web.Api;
using DnsFlowViz.Web.Runs;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace DnsFlowViz.Web.Components;

/// <summary>
/// The OpenAPI document as a page to read: plain HTML from the server, which needs no script and therefore no
/// hole in the content policy.
/// </summary>
public sealed partial class ApiPage : ComponentBase
{
    private OpenApiDocument? _document;

    /// <summary>Makes the document.</summary>
    [Inject(Key = ApiDocument.Name)]
    public required IOpenApiDocumentProvider Documents { get; init; }

    /// <summary>Knows the address of this server.</summary>
    [Inject]
    public required NavigationManager Navigation { get; init; }

    private static string Bound => RunBounds.MessageBytes.ToString("N0", CultureInfo.InvariantCulture);

    private string Site => Navigation.BaseUri.TrimEnd('/');

    private IEnumerable<(string Path, string Method, OpenApiOperation Call)> Calls =>
        _document!.Paths.SelectMany(path => (path.Value.Operations ?? []).Select(
            call => (path.Key, call.Key.Method, call.Value)));

    private IEnumerable<KeyValuePair<string, IOpenApiSchema>> Types =>
        (_document!.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>())
            .OrderBy(type => type.Key, StringComparer.Ordinal);

    private static IEnumerable<KeyValuePair<string, IOpenApiResponse>> Answers(OpenApiOperation call) =>
        (call.Responses ?? []).Where(answer => answer.Key.StartsWith('2'));

    private static string Refusals(OpenApiOperation call) => string.Join(", ", (call.Responses ?? [])
        .Where(answer => !answer.Key.StartsWith('2'))
        .OrderBy(answer => answer.Key, StringComparer.Ordinal)
        .Select(answer => $"{answer.Key} {answer.Value.Description}"));

    /// <inheritdoc />
    protected override async Task OnInitializedAsync() =>
        _document = await Documents.GetOpenApiDocumentAsync();
}
