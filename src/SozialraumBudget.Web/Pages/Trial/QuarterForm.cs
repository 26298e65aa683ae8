using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Web.Infrastructure.Trial;

namespace SozialraumBudget.Web.Pages.Trial;

/// <summary>The terms of a quarter as people type them: one line per rate, case and conflict; read like those of the API.</summary>
public sealed class QuarterForm
{
    [Display(Name = "Von"), Required]
    public DateOnly? From { get; set; }

    [Display(Name = "Bis"), Required]
    public DateOnly? To { get; set; }

    [Display(Name = "Stundensätze"), Required]
    public string? Rates { get; set; }

    [Display(Name = "Teilbudget B"), Required]
    public Money? PartialBudgetB { get; set; }

    [Display(Name = "Pauschal abgegoltene Tätigkeiten")]
    public string? FlatActivities { get; set; } = "Dokumentation; Supervision";

    [Display(Name = "Zugezogene Fälle")]
    public string? MovedIn { get; set; }

    [Display(Name = "Konflikte")]
    public string? Conflicts { get; set; }

    [Display(Name = "Bereich"), StringLength(100)]
    public string? Area { get; set; }

    [Display(Name = "Schwerpunktträger"), StringLength(200)]
    public string? LeadProvider { get; set; }

    [Display(Name = "Toleranz (Stunden je Woche)"), Range(0, 168, ErrorMessage = "Erwartet werden 0 bis 168 Stunden.")]
    public decimal? Tolerance { get; set; } = 0.5m;

    /// <summary>The property a faulty field of the terms was typed into; null where there is none.</summary>
    public static string? PropertyOf(string field) =>
        field.Split('[', '.')[0] switch
        {
            "from" => nameof(From),
            "to" => nameof(To),
            "rates" => nameof(Rates),
            "partial_budget_b" => nameof(PartialBudgetB),
            "flat_activities" => nameof(FlatActivities),
            "moved_in" => nameof(MovedIn),
            "conflicts" => nameof(Conflicts),
            "area" => nameof(Area),
            "lead_provider" => nameof(LeadProvider),
            "intensity_tolerance" => nameof(Tolerance),
            _ => null,
        };

    /// <summary>The terms as the API takes them, and what could not be read.</summary>
    public (byte[] Json, IReadOnlyList<TermIssue> Issues) ToJson()
    {
        var issues = new List<TermIssue>();
        var json = new JsonObject
        {
            ["from"] = Text(From),
            ["to"] = Text(To),
            ["rates"] = Lines(Rates, "rates", "01.01.2026: 68,37", Rate, issues),
            ["partial_budget_b"] = PartialBudgetB?.ToString(),
            ["flat_activities"] = new JsonArray([.. Entries(FlatActivities, ';', '\n').Select(static name => JsonValue.Create(name))]),
            ["moved_in"] = Lines(MovedIn, "moved_in", "NO-26-0036: 01.09.2026", Moved, issues),
            ["conflicts"] = Lines(Conflicts, "conflicts", "NO-26-0013: 15.07.2026 – 05.09.2026, 50 %", Conflict, issues),
            ["area"] = Area,
            ["lead_provider"] = LeadProvider,
            ["intensity_tolerance"] = Tolerance?.ToString(CultureInfo.InvariantCulture),
        };
        return (Encoding.UTF8.GetBytes(json.ToJsonString()), issues);
    }

    private static JsonArray Lines(
        string? typed,
        string field,
        string pattern,
        Func<string, string, JsonObject?> read,
        List<TermIssue> issues
    )
    {
        var entries = new JsonArray();
        foreach (var line in Entries(typed, ';', '\n'))
        {
            var colon = line.LastIndexOf(':');
            var entry = read(colon < 0 ? line : line[..colon].Trim(), colon < 0 ? "" : line[(colon + 1)..].Trim());
            if (entry is null)
                issues.Add(new TermIssue(field, line, $"Bitte in der Form „{pattern}“ angeben."));
            else
                entries.Add(entry);
        }

        return entries;
    }

    private static JsonObject? Rate(string from, string price) =>
        GermanNumber.TryParseTyped(price, out var rate)
            ? new() { ["from"] = from, ["rate"] = rate.ToString(CultureInfo.InvariantCulture) }
            : null;

    /// <summary>Without a day the case has not been entered yet.</summary>
    private static JsonObject Moved(string number, string until) =>
        new() { ["case"] = number, ["until"] = until.Length == 0 ? null : until };

    /// <summary>Without an end the conflict goes on, without a share it is half.</summary>
    private static JsonObject? Conflict(string number, string rest)
    {
        var parts = rest.Split(',', 2, StringSplitOptions.TrimEntries);
        var days = parts[0].Split(['–', '-'], 2, StringSplitOptions.TrimEntries);
        if (rest.Length == 0 || (parts.Length > 1 && !Share.TryParse(parts[1], out _)))
            return null;
        var json = new JsonObject { ["case"] = number, ["from"] = days[0] };
        if (days.Length > 1 && days[1].Length > 0)
            json["to"] = days[1];
        if (parts.Length > 1)
            json["city_share"] = Share.Parse(parts[1]).ToFactorText();
        return json;
    }

    private static string[] Entries(string? typed, params char[] separators) =>
        (typed ?? "").Split(separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
