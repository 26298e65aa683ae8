using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;

namespace SozialraumBudget.Web.Security;

/// <summary>Where somebody was: the page of the address, and for a form that was sent the page on which it stands.</summary>
internal static class FormAddress
{
    private const string Handler = "handler";

    public static string Of(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            return request.PathBase + request.Path + request.QueryString;
        var from = request.GetTypedHeaders().Referer;
        var isOurs = from is not null && string.Equals(from.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase);
        return isOurs
            ? Without(from!.AbsolutePath, from.Query, Handler)
            : Without(request.PathBase + request.Path, request.QueryString.Value ?? "", Handler);
    }

    public static string With(string address, string key, string value)
    {
        var (path, query) = Split(address);
        return QueryHelpers.AddQueryString(Without(path, query, key), key, value);
    }

    private static (string Path, string Query) Split(string address) =>
        address.IndexOf('?', StringComparison.Ordinal) is >= 0 and var at ? (address[..at], address[at..]) : (address, "");

    private static string Without(string path, string query, string key)
    {
        var kept = QueryHelpers.ParseQuery(query).Where(pair => !string.Equals(pair.Key, key, StringComparison.OrdinalIgnoreCase));
        return path + new QueryBuilder(kept).ToQueryString();
    }
}
