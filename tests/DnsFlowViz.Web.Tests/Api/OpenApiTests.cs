using System.Net;
using System.Text.Json;
using Microsoft.OpenApi;

namespace DnsFlowViz.Web.Tests.Api;

/// <summary>The OpenAPI document: it is valid, and it tells the truth.</summary>
public sealed class OpenApiTests(LiveServer server) : IDisposable
{
    private readonly ApiClient _api = new(new HttpClient { BaseAddress = server.Address });

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _api.Dispose();

    [Fact]
    public async Task The_document_is_read_without_an_error_and_breaks_no_rule()
    {
        var document = await Document();

        Assert.Empty(document.Validate(ValidationRuleSet.GetDefaultRuleSet()));
        Assert.Equal("/", Assert.Single(document.Servers!).Url);
    }

    [Fact]
    public async Task Every_call_answers_with_what_the_document_says()
    {
        var document = await Document();
        var called = new List<string>();
        foreach (var (path, item) in document.Paths)
        {
            foreach (var (method, call) in item.Operations!)
            {
                called.Add(call.OperationId!);
                using var answer = method == HttpMethod.Get
                    ? await _api.Get(await Filled(path))
                    : await _api.Post(await Filled(path), BodyOf(call));
                await AnswersAsSaid(document, call, answer);
                if (call.RequestBody is not null)
                {
                    using var refused = await _api.Post(await Filled(path), "[");
                    await AnswersAsSaid(document, call, refused);
                    Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
                }
            }
        }

        Assert.Equal(
            ["check", "export", "exportOfRun", "run", "scenario", "scenarios", "share"], called.Order());
    }

    [Fact]
    public async Task The_page_names_every_call_and_every_type_and_loads_no_script_from_elsewhere()
    {
        using var answer = await _api.Get("/api");
        var page = await answer.Content.ReadAsStringAsync(Cancel);
        var document = await Document();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        foreach (var path in document.Paths.Keys)
        {
            Assert.Contains($"<code>{path}</code>", page, StringComparison.Ordinal);
        }

        foreach (var type in document.Components!.Schemas!.Keys)
        {
            Assert.Contains($"id=\"type-{type}\"", page, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("src=\"http", page, StringComparison.Ordinal);
    }

    private async Task<OpenApiDocument> Document()
    {
        using var answer = await _api.Get("/openapi/v1.json");
        using var bytes = new MemoryStream(await answer.Content.ReadAsByteArrayAsync(Cancel));
        var read = await OpenApiDocument.LoadAsync(bytes, "json", cancellationToken: Cancel);
        Assert.Empty(read.Diagnostic!.Errors);
        Assert.Empty(read.Diagnostic.Warnings);
        return read.Document!;
    }

    private static string BodyOf(OpenApiOperation call) =>
        call.OperationId == "share" ? ApiClient.SoundLink : ApiClient.SmallRun;

    private async Task<string> Filled(string path)
    {
        using var run = await _api.Post("/api/v1/run", ApiClient.SmallRun);
        var runId = (await ApiClient.Json(run)).GetProperty("runId").GetString();
        return path
            .Replace("{id}", "incident-as-told", StringComparison.Ordinal)
            .Replace("{runId}", runId, StringComparison.Ordinal)
            .Replace("{file}", "events.csv", StringComparison.Ordinal);
    }

    private static async Task AnswersAsSaid(
        OpenApiDocument document, OpenApiOperation call, HttpResponseMessage answer)
    {
        var status = ((int)answer.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(
            call.Responses!.TryGetValue(status, out var said), $"{call.OperationId} answered {status}");
        var type = answer.Content.Headers.ContentType!.MediaType!;
        Assert.True(said!.Content!.TryGetValue(type, out var content), $"{call.OperationId} sent {type}");
        if (content!.Schema is { } schema && type.EndsWith("json", StringComparison.Ordinal))
        {
            Holds(schema, await ApiClient.Json(answer), call.OperationId!);
        }
    }

    /// <summary>What arrived has all that is required, and nothing that is not described.</summary>
    private static void Holds(IOpenApiSchema schema, JsonElement value, string place)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
            {
                Holds(schema.Items!, item, place + "[]");
            }
        }
        else if (value.ValueKind == JsonValueKind.Object
            && Described(schema) is { Properties: { } fields } whole)
        {
            var names = value.EnumerateObject().Select(field => field.Name).ToArray();
            Assert.Equal((place, ""), (place, string.Join(',', names.Except(fields.Keys))));
            var required = whole.Required ?? new HashSet<string>();
            Assert.Equal((place, ""), (place, string.Join(',', required.Except(names))));
            foreach (var field in value.EnumerateObject())
            {
                Holds(fields[field.Name], field.Value, $"{place}.{field.Name}");
            }
        }
    }

    private static IOpenApiSchema? Described(IOpenApiSchema schema) =>
        schema.Properties is not null
            ? schema
            : schema.OneOf?.FirstOrDefault(one => one.Properties is not null);
}
