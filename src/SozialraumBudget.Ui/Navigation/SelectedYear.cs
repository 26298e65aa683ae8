using System.Globalization;
using System.Text.RegularExpressions;

namespace SozialraumBudget.Ui.Navigation;

/// <summary>Budget years that can be chosen.</summary>
public interface IBudgetYears
{
    /// <summary>Newest first; never empty.</summary>
    Task<IReadOnlyList<int>> AllAsync(CancellationToken cancel);
}

/// <summary>Last, this and next calendar year, as long as no agreement says otherwise.</summary>
public sealed class CalendarBudgetYears(TimeProvider clock) : IBudgetYears
{
    public Task<IReadOnlyList<int>> AllAsync(CancellationToken cancel)
    {
        var year = clock.GetLocalNow().Year;
        return Task.FromResult<IReadOnlyList<int>>([year + 1, year, year - 1]);
    }
}

/// <summary>The budget year of the request: <c>?jahr=2026</c> in the address, else the calendar year.</summary>
public sealed partial class SelectedYear(IHttpContextAccessor http, TimeProvider clock)
{
    public const string Key = "jahr";

    public int Value => FromAddress ?? clock.GetLocalNow().Year;

    /// <summary>The year that the address names; null when it names none.</summary>
    public int? FromAddress =>
        int.TryParse(http.HttpContext?.Request.Query[Key], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && year is >= 1990 and <= 2199
            ? year
            : null;

    /// <summary>Adds the year of the address to a link inside the product ("/…", "?…") that names none.</summary>
    public string Keep(string url) => Keep(url, FromAddress);

    internal static string Keep(string url, int? year)
    {
        ArgumentNullException.ThrowIfNull(url);
        var isLocal = url.StartsWith('?') || (url.StartsWith('/') && !url.StartsWith("//", StringComparison.Ordinal));
        if (year is null || !isLocal || NamesOne().IsMatch(url))
        {
            return url;
        }

        var hash = url.IndexOf('#', StringComparison.Ordinal);
        var (path, fragment) = hash < 0 ? (url, "") : (url[..hash], url[hash..]);
        var separator =
            path.EndsWith('?') ? ""
            : path.Contains('?', StringComparison.Ordinal) ? "&"
            : "?";
        return $"{path}{separator}{Key}={year}{fragment}";
    }

    [GeneratedRegex("[?&]" + Key + "=")]
    private static partial Regex NamesOne();
}

/// <summary>A redirect inside the product keeps the budget year of the address.</summary>
public sealed class KeepYearOnRedirect(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context, SelectedYear year)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Response.OnStarting(() =>
        {
            var location = context.Response.Headers.Location.ToString();
            if (context.Response.StatusCode is 302 or 303)
            {
                context.Response.Headers.Location = year.Keep(location);
            }

            return Task.CompletedTask;
        });
        return next(context);
    }
}
