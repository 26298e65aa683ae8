using Microsoft.OpenApi;

namespace SozialraumBudget.Web.Api;

/// <summary>A part of multipart/form-data, as the API document describes it.</summary>
/// <param name="Name">Name of the part.</param>
/// <param name="IsFile">Bytes of a file; otherwise text.</param>
/// <param name="IsList">The part may come several times.</param>
/// <param name="IsRequired">The call is refused without it.</param>
internal sealed record UploadedPart(string Name, bool IsFile, bool IsList, bool IsRequired)
{
    public static UploadedPart File(string name) => new(name, true, false, true);

    public static UploadedPart Files(string name) => new(name, true, true, true);

    public static UploadedPart Text(string name, bool required = true) => new(name, false, false, required);

    public IOpenApiSchema Schema()
    {
        // A generated client demands what may not be null.
        var type = IsRequired || IsFile ? JsonSchemaType.String : JsonSchemaType.String | JsonSchemaType.Null;
        var one = new OpenApiSchema { Type = type, Format = IsFile ? "binary" : null };
        return IsList ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = one } : one;
    }
}
