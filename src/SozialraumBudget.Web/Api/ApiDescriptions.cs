using Microsoft.OpenApi;

namespace SozialraumBudget.Web.Api;

/// <summary>What the API document says of bodies and answers that are no JSON.</summary>
internal static class ApiDescriptions
{
    /// <summary>The answer is a file.</summary>
    public static RouteHandlerBuilder ProducesFile(this RouteHandlerBuilder endpoint, string contentType, params string[] further) =>
        endpoint.Produces<Stream>(StatusCodes.Status200OK, contentType, further);

    /// <summary>The call takes multipart/form-data with these parts.</summary>
    public static RouteHandlerBuilder TakesParts(this RouteHandlerBuilder endpoint, params UploadedPart[] parts) =>
        endpoint.TakesPartsOr([], parts);

    /// <summary>The call takes multipart/form-data with these parts, or the file itself as one of these types.</summary>
    public static RouteHandlerBuilder TakesPartsOr(
        this RouteHandlerBuilder endpoint,
        IReadOnlyList<string> contentTypes,
        params UploadedPart[] parts
    ) =>
        endpoint.AddOpenApiOperationTransformer(
            (operation, _, _) =>
            {
                operation.RequestBody = new OpenApiRequestBody { Required = true, Content = Content(contentTypes, parts) };
                return Task.CompletedTask;
            }
        );

    private static Dictionary<string, OpenApiMediaType> Content(IReadOnlyList<string> contentTypes, IReadOnlyList<UploadedPart> parts)
    {
        var form = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Required = parts.Where(static p => p.IsRequired).Select(static p => p.Name).ToHashSet(),
            Properties = parts.ToDictionary(static p => p.Name, static p => p.Schema()),
        };
        var content = new Dictionary<string, OpenApiMediaType> { ["multipart/form-data"] = new() { Schema = form } };
        foreach (var type in contentTypes)
            content[type] = new()
            {
                Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" },
            };
        return content;
    }
}
