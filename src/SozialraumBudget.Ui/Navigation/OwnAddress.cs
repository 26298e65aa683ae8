namespace SozialraumBudget.Ui.Navigation;

/// <summary>Where a page stands, as its forms post back to it.</summary>
public static class OwnAddress
{
    private const string HandlerKey = "handler";

    /// <summary>
    /// The address of the page with all it says but the handler that was called last; with the handler that shall be called next. A form
    /// that posted to the bare address would call the last handler again.
    /// </summary>
    public static string Of(HttpRequest request, string? handler = null)
    {
        ArgumentNullException.ThrowIfNull(request);
        var query = QueryString.Create(request.Query.Where(static pair => pair.Key != HandlerKey));
        return request.PathBase + request.Path + (string.IsNullOrEmpty(handler) ? query : query.Add(HandlerKey, handler));
    }
}
