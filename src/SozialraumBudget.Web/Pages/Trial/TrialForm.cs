using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.Rendering;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Web.Infrastructure.Trial;

namespace SozialraumBudget.Web.Pages.Trial;

/// <summary>The terms of a trial as people type them: percent, German numbers, lists with semicolons; read like those of the API.</summary>
public sealed class TrialForm
{
    private const string QuarterlyData = "Controllingdaten je Quartal";

    /// <summary>German words for the counter-performances that the API names in English.</summary>
    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        [TrialTerms.ControllingData] = QuarterlyData,
        ["annual accounts"] = "Jahresabschluss",
        ["volunteers"] = "Einsatz Ehrenamtlicher",
    };

    /// <summary>Models that rest on a base year.</summary>
    public static IReadOnlyList<SelectListItem> Models { get; } =
    [.. BudgetModels.All.Where(static m => m.RestsOnBaseYear).Select(static m => new SelectListItem(m.Title, m.Key))];

    [Display(Name = "Modell")]
    public string? Model { get; set; } = TrialTerms.DefaultModel;

    [Display(Name = "Basisjahr"), Required]
    public int? BaseYear { get; set; }

    [Display(Name = "Bereich"), Required, StringLength(100)]
    public string? Area { get; set; }

    [Display(Name = "Schwerpunktträger"), Required, StringLength(200)]
    public string? LeadProvider { get; set; }

    [Display(Name = "Grenzen der Kostentypen ab (€)"), Required]
    public string? Limits { get; set; } = "0; 5.000; 12.000; 25.000; 45.000";

    [Display(Name = "Steigerungen (%)")]
    public string? Increases { get; set; }

    [Display(Name = "Anteil Teilbudget B an A"), Required]
    public Share? ShareB { get; set; } = new Share(0.06m);

    [Display(Name = "Anteil der Auszahlung in Raten"), Required]
    public Share? PaidShare { get; set; } = new Share(0.95m);

    [Display(Name = "Leistungsbonus höchstens")]
    public Share? BonusShare { get; set; } = new Share(0.01m);

    [Display(Name = "Gegenleistungen und Gewichte")]
    public string? Conditions { get; set; } = $"{QuarterlyData}: 2\nJahresabschluss: 2\nEinsatz Ehrenamtlicher: 1";

    [Display(Name = "Ausgelassene Fälle")]
    public string? Excluded { get; set; }

    public static string Word(string condition) => Known.GetValueOrDefault(condition, condition);

    /// <summary>The property a faulty field of the terms was typed into; null where there is none.</summary>
    public static string? PropertyOf(string field) =>
        field.Split('[', '.')[0] switch
        {
            "model" => nameof(Model),
            "base_year" => nameof(BaseYear),
            "area" => nameof(Area),
            "lead_provider" => nameof(LeadProvider),
            "cost_type_limits" => nameof(Limits),
            "increases" => nameof(Increases),
            "share_b" => nameof(ShareB),
            "paid_share" => nameof(PaidShare),
            "bonus_share" => nameof(BonusShare),
            "retention_weights" => nameof(Conditions),
            "excluded" => nameof(Excluded),
            _ => null,
        };

    /// <summary>The terms as the API takes them, and what could not be read.</summary>
    public (byte[] Json, IReadOnlyList<TermIssue> Issues) ToJson()
    {
        var issues = new List<TermIssue>();
        var json = new JsonObject
        {
            ["model"] = Model,
            ["base_year"] = BaseYear,
            ["area"] = Area,
            ["lead_provider"] = LeadProvider,
            ["cost_type_limits"] = Numbers("cost_type_limits", Limits, 1m, issues),
            ["increases"] = Numbers("increases", Increases, 0.01m, issues),
            ["share_b"] = Text(ShareB?.Value),
            ["paid_share"] = Text(PaidShare?.Value),
            ["bonus_share"] = Text(BonusShare?.Value),
            ["retention_weights"] = Weights(issues),
            ["excluded"] = new JsonArray([.. Entries(Excluded, ';', ',', '\n').Select(static number => JsonValue.Create(number))]),
        };
        return (Encoding.UTF8.GetBytes(json.ToJsonString()), issues);
    }

    private static JsonArray Numbers(string field, string? typed, decimal unit, List<TermIssue> issues)
    {
        var numbers = new JsonArray();
        foreach (var entry in Entries(typed, ';', '\n'))
        {
            if (GermanNumber.TryParseTyped(entry.TrimEnd('%'), out var number))
                numbers.Add(Text(number * unit));
            else
                issues.Add(new TermIssue(field, entry, "Das ist keine Zahl. Mehrere Zahlen mit Semikolon trennen."));
        }

        return numbers;
    }

    private JsonObject Weights(List<TermIssue> issues)
    {
        var weights = new JsonObject();
        foreach (var line in Entries(Conditions, ';', '\n'))
        {
            var colon = line.LastIndexOf(':');
            var name = colon < 0 ? line : line[..colon].Trim();
            if (colon < 0 || !GermanNumber.TryParseTyped(line[(colon + 1)..], out var weight))
                issues.Add(new TermIssue("retention_weights", line, "Bitte in der Form „Jahresabschluss: 2“ angeben."));
            else if (!weights.TryAdd(name == QuarterlyData ? TrialTerms.ControllingData : name, Text(weight)))
                issues.Add(new TermIssue("retention_weights", name, "Die Gegenleistung steht zweimal da."));
        }

        return weights;
    }

    private static string[] Entries(string? typed, params char[] separators) =>
        (typed ?? "").Split(separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static JsonValue? Text(decimal? number) =>
        number is { } value ? JsonValue.Create(value.ToString(CultureInfo.InvariantCulture)) : null;
}
