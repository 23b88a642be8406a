using System.Text.Json.Serialization;
using DnsFlowViz.Contracts.Links;
using DnsFlowViz.Contracts.Runs;
using Microsoft.OpenApi;

namespace DnsFlowViz.Web.Api;

/// <summary>The OpenAPI document, made from the addresses themselves and served beside them.</summary>
public static class ApiDocument
{
    /// <summary>Name of the document; it is served as <c>/openapi/v1.json</c>.</summary>
    public const string Name = "v1";

    private const string About =
        "Runs of DNS forwarding, as the page plays them and as the command line counts them. A refused call "
        + "answers problem details (RFC 9457) with a sentence that names the way out. Calls of browsers are "
        + "taken from the server's own pages only.";

    /// <summary>Adds the document.</summary>
    public static IServiceCollection AddApiDocument(this IServiceCollection services)
    {
        // A number is a number: the document says so, because the answers keep to it.
        services.ConfigureHttpJsonOptions(json =>
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict);
        return services.AddOpenApi(Name, options =>
        {
            options.ShouldInclude = call =>
                call.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true;
            options.AddSchemaTransformer((schema, type, _) =>
            {
                // The words of the code are broken where its lines are.
                schema.Description = schema.Description is { } words
                    ? string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                    : null;
                // What a body may leave out is not required, whatever its record's constructor takes.
                if (type.JsonTypeInfo.Type == typeof(RunSpec))
                {
                    schema.Required = null;
                }
                else if (type.JsonTypeInfo.Type == typeof(ShortLinkOrder))
                {
                    schema.Required = new HashSet<string> { "link" };
                }

                return Task.CompletedTask;
            });
            options.AddDocumentTransformer((document, _, _) =>
            {
                document.Info = new OpenApiInfo { Title = "DnsFlowViz", Version = Name, Description = About };
                // Relative, so that it holds behind every proxy and no header can change it.
                document.Servers = [new OpenApiServer { Url = "/" }];
                return Task.CompletedTask;
            });
        });
    }
}
