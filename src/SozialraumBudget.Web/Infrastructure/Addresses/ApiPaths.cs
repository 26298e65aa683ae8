namespace SozialraumBudget.Web.Infrastructure.Addresses;

/// <summary>Where the API lives. <c>/api</c> itself is a page for people.</summary>
public static class ApiPaths
{
    public const string Prefix = "/api/v1";
    public const string Document = Prefix + "/openapi.json";

    /// <summary>Below /api: answered by problem details, entered with a token.</summary>
    public static bool Covers(PathString path) =>
        path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase, out var rest) && rest.Value is { Length: > 1 };
}
