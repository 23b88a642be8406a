using Microsoft.OpenApi;

namespace DnsFlowViz.Web.Api;

/// <summary>A type of the OpenAPI document in words.</summary>
public static class SchemaWords
{
    /// <summary>Such as <c>integer or null</c>, or <c>list of Trigger</c>.</summary>
    public static string Of(IOpenApiSchema? schema) => schema switch
    {
        null => "file",
        OpenApiSchemaReference reference => reference.Reference.Id ?? "object",
        { OneOf.Count: > 0 } => string.Join(
            " or ", schema.OneOf.OrderBy(one => one.Type == JsonSchemaType.Null).Select(Of)),
        { Type: { } type } when type.HasFlag(JsonSchemaType.Array) =>
            $"list of {Of(schema.Items)}{OrNull(type)}",
        { Type: { } type } => Plain(type),
        _ => "any",
    };

    /// <summary>The name under which the document describes a type; null for plain ones.</summary>
    public static string? NameOf(IOpenApiSchema? schema) => schema switch
    {
        OpenApiSchemaReference reference => reference.Reference.Id,
        { Items: { } item } => NameOf(item),
        { OneOf: { } any } => any.Select(NameOf).FirstOrDefault(name => name is not null),
        _ => null,
    };

    private static string Plain(JsonSchemaType type) => string.Join(
        " or ",
        Enum.GetValues<JsonSchemaType>()
            .Where(one => type.HasFlag(one))
            .OrderBy(one => one == JsonSchemaType.Null)
            .Select(one => Lower(one)));

    private static string OrNull(JsonSchemaType type) => type.HasFlag(JsonSchemaType.Null) ? " or null" : "";

    private static string Lower(JsonSchemaType type) => type switch
    {
        JsonSchemaType.Null => "null",
        JsonSchemaType.Boolean => "true or false",
        JsonSchemaType.Integer => "integer",
        JsonSchemaType.Number => "number",
        JsonSchemaType.String => "text",
        JsonSchemaType.Array => "list",
        _ => "object",
    };
}
