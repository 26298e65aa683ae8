using System.Globalization;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Localization;

namespace SozialraumBudget.Web.Infrastructure.Navigation;

/// <summary>
/// The day for which master data are shown: <c>?stichtag=2024-12-31</c> (or 31.12.2024) in the address, else today. Pages draw the
/// switch with <c>&lt;partial name="_AsOf" model="asOf" /&gt;</c> and keep the day in their links with <see cref="Keep"/>.
/// </summary>
public sealed class AsOfDay(IHttpContextAccessor http, TimeProvider clock)
{
    public const string Key = "stichtag";

    private static readonly string[] Formats = ["yyyy-MM-dd", "d.M.yyyy", "dd.MM.yyyy"];

    public DateOnly Today => LocalDay.Today(clock);

    public DateOnly Value => FromAddress ?? Today;

    public bool IsToday => Value == Today;

    /// <summary>What the address says, readable or not; null when it says nothing.</summary>
    public string? Typed => http.HttpContext?.Request.Query[Key].ToString().Trim() is { Length: > 0 } text ? text : null;

    public bool IsUnreadable => Typed is not null && FromAddress is null;

    private DateOnly? FromAddress =>
        DateOnly.TryParseExact(Typed, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day.Year is >= 1900 and <= 2199
            ? day
            : null;

    /// <summary>The rest of the address, for hidden fields of the switch.</summary>
    public IEnumerable<KeyValuePair<string, string>> Others =>
        http.HttpContext!.Request.Query.Where(static pair => pair.Key is not (Key or "handler" or "seite"))
            .SelectMany(static pair => pair.Value, static (pair, value) => KeyValuePair.Create(pair.Key, value ?? ""));

    /// <summary>Adds the day to a local link, unless it is today.</summary>
    public string Keep(string url)
    {
        ArgumentNullException.ThrowIfNull(url);
        return IsToday ? url : $"{url}{(url.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{Key}={Value:yyyy-MM-dd}";
    }

    /// <summary>How a period lies to the day: "gilt", "früher", "künftig".</summary>
    public string StateOf(DateOnly from, DateOnly? to) =>
        from > Value ? "künftig"
        : to < Value ? "früher"
        : "gilt";

    public string Text => German.Date(Value);
}
