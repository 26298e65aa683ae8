using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Api;

/// <summary>
/// What the API document says of types that are written by converters of our own: to the generator they are anything. Without it a
/// generated client knows neither an amount nor a text.
/// </summary>
internal static class ApiSchemas
{
    /// <summary>Numbers that are written as text, so that no reader loses digits.</summary>
    private static readonly Dictionary<Type, (string Pattern, string About)> Exact = new()
    {
        [typeof(Money)] = ("^-?[0-9]+[.][0-9]{2}$", "Betrag in EUR mit zwei Stellen, z. B. 1234.50"),
        [typeof(Share)] = ("^[0-9]+([.][0-9]+)?$", "Anteil, z. B. 0.06 für 6 %"),
        [typeof(Factor)] = ("^-?[0-9]+([.][0-9]+)?$", "Steigerung, z. B. 0.025 für 2,5 %"),
    };

    /// <summary>The name under which the document keeps the type; null where the framework's name is right.</summary>
    public static string? NameOf(JsonTypeInfo type) => Exact.ContainsKey(type.Type) ? type.Type.Name : null;

    /// <summary>
    /// What is null is left out, so a field is of its type or missing: generated clients know no type that may be null as well.
    /// </summary>
    public static void LeaveOutNull(OpenApiDocument document)
    {
        foreach (var schema in (document.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>()).Values)
        {
            foreach (var (name, field) in schema.Properties?.ToList() ?? [])
            {
                if (field.OneOf?.Where(static one => one.Type != JsonSchemaType.Null).ToList() is [var only])
                    schema.Properties![name] = only;
                else if (field is OpenApiSchema { Type: { } type } whole)
                    whole.Type = type & ~JsonSchemaType.Null;
            }
        }
    }

    public static Task DescribeAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellation)
    {
        var type = context.JsonTypeInfo.Type;
        if (Exact.ContainsKey(type))
            Number(type, schema);
        // A client takes a word of no type for a number, also one that is nowhere but optional.
        else if (type == typeof(string) || ((Nullable.GetUnderlyingType(type) ?? type).IsEnum && schema.Type is null))
            schema.Type = JsonSchemaType.String;
        else if (schema.Type is { } given && (given & (JsonSchemaType.Integer | JsonSchemaType.Number)) != 0)
            (schema.Type, schema.Pattern) = (given & ~JsonSchemaType.String, null); // text is understood, never written
        else if (context.JsonTypeInfo is { Kind: JsonTypeInfoKind.Enumerable, ElementType: { } item } && Element(item) is { } one)
            schema.Items ??= one;
        else if (context.JsonTypeInfo is { Kind: JsonTypeInfoKind.Dictionary, ElementType: { } value } && Element(value) is { } each)
            schema.AdditionalProperties ??= each;
        else if (context.JsonTypeInfo.Kind == JsonTypeInfoKind.Object)
            schema.Required?.ExceptWith(context.JsonTypeInfo.Properties.Where(IsLeftOut).Select(static p => p.Name));
        return Task.CompletedTask;
    }

    /// <summary>What is null is not written, and need not be sent.</summary>
    private static bool IsLeftOut(JsonPropertyInfo property) =>
        property.IsGetNullable || Nullable.GetUnderlyingType(property.PropertyType) is not null;

    /// <summary>In full: what a transformer puts in must be a schema, not a reference to one.</summary>
    private static OpenApiSchema? Element(Type type) =>
        type == typeof(string) ? new OpenApiSchema { Type = JsonSchemaType.String }
        : Exact.ContainsKey(type) ? Number(type, new OpenApiSchema())
        : null;

    private static OpenApiSchema Number(Type type, OpenApiSchema schema)
    {
        var (pattern, about) = Exact[type];
        (schema.Type, schema.Format, schema.Pattern, schema.Description) = (JsonSchemaType.String, "decimal", pattern, about);
        return schema;
    }
}
