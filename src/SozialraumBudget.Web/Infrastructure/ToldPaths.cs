using System.Globalization;

namespace SozialraumBudget.Web.Infrastructure;

/// <summary>
/// Paths for log and telemetry: words of the routes, numbers and ids are told; invitation codes, case numbers and whatever else somebody
/// puts into an address are not, nor is the query.
/// </summary>
public sealed class ToldPaths(EndpointDataSource endpoints)
{
    public const string Untold = "…";

    private readonly Lazy<HashSet<string>> words = new(() =>
        endpoints
            .Endpoints.OfType<RouteEndpoint>()
            .SelectMany(static e => (e.RoutePattern.RawText ?? "").Split('/'))
            .Where(static s => !s.Contains('{', StringComparison.Ordinal))
            .ToHashSet(StringComparer.OrdinalIgnoreCase)
    );

    public static string Tell(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        return http.RequestServices.GetRequiredService<ToldPaths>().Tell(http.Request.Path);
    }

    public string Tell(PathString path) =>
        string.Join('/', (path.Value ?? "").Split('/').Select(s => s.Length == 0 || words.Value.Contains(s) || IsId(s) ? s : Untold));

    private static bool IsId(string segment) =>
        Guid.TryParse(segment, out _) || long.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
