using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.ModelSwitch;

/// <summary>An area's year under one model.</summary>
/// <param name="Total">EUR; null while something is missing.</param>
/// <param name="Beside">Help that the model leaves outside, EUR; null: none.</param>
/// <param name="Dues">What is paid when; empty where the model pays nothing.</param>
/// <param name="Known">Facts taken from what is stored, in German.</param>
/// <param name="Missing">Facts that must be typed, or terms that are not agreed, in German.</param>
public sealed record SwitchedModel(
    ModelProfile Profile,
    Traced? Total,
    Money? Beside,
    Money Retention,
    IReadOnlyList<Due> Dues,
    IReadOnlyList<string> Known,
    IReadOnlyList<string> Missing
)
{
    /// <summary>"4 Quartalsraten", "12 Monatsraten"; empty where nothing is paid.</summary>
    public string Rhythm =>
        Dues.Count == 0 ? ""
        : Dues[0].Period.Kind == PeriodKind.Quarter ? $"{Dues.Count} Quartalsraten"
        : $"{Dues.Count} Monatsraten";
}

/// <summary>
/// The same area and year under every model (section 7 in docs/rules.md), each formed by its own rule from what is stored and typed. What a
/// model lacks is named; nothing is filled in.
/// </summary>
public static class SwitchedModels
{
    private const string Record = "Vereinbarung";

    public static IReadOnlyList<SwitchedModel> Of(SwitchBase known, SwitchTyped typed)
    {
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(typed);
        return
        [
            CostTypes(known, "stuttgart"),
            CostTypes(known, "hannover"),
            Typed(
                known,
                "graz",
                [
                    ("last_accounts", "letzter Abschluss", Text(typed.LastAccounts)),
                    ("provider_share", "Anteil der Träger", typed.ProviderShare?.ToString()),
                ]
            ),
            Allocation(known),
            Typed(
                known,
                "fixed-staff",
                [
                    ("overhead_share", "Gemeinkosten", typed.Overhead?.ToString()),
                    ("Stellen.posts", "Stellen", Text(typed.Posts)),
                    ("Stellen.cost", "Jahreskosten einer Stelle", Text(typed.PostCost)),
                    ("Stellen.name", "", "Fachkräfte"),
                ]
            ),
            Typed(
                known,
                "hamburg-asp",
                [("clients", "Personen am Stichtag", Text(typed.Clients)), ("flat_sum", "Jahrespauschale", Text(typed.FlatSum))]
            ),
            Typed(
                known,
                "hamburg-provider",
                [
                    ("first_year", "", Text((decimal)known.Year.Year)),
                    ("earmark_share", "", "5 %"),
                    ("Subjektbezogene Leistungen.service", "", "Fachleistungsstunden"),
                    ("Subjektbezogene Leistungen.units", "Einheiten des Vorjahrs", Text(typed.Units)),
                    ("Subjektbezogene Leistungen.rate", "Satz je Einheit", Text(typed.UnitRate)),
                    ("Objektbezogene Leistungen.object", "", "Objektbezogen"),
                    ("Objektbezogene Leistungen.cost", "objektbezogene Kosten", Text(typed.ObjectCosts)),
                ]
            ),
            Siegen(known),
        ];
    }

    private static SwitchedModel CostTypes(SwitchBase known, string key)
    {
        var model = BudgetModels.Of(key);
        List<string> missing = [.. model.NeededToForm.Where(k => !known.Terms.Agreed.Has(k)).Select(static k => TermCatalogue.Of(k).Title)];
        if (known.Cases is null)
            missing.Add("Basisjahr mit Kostentypen");
        if (missing.Count > 0)
            return Without(key, missing);
        var budget = model.Form(known.Cases!, known.Terms);
        return Formed(key, budget, [$"{known.Cases!.Cases.Count} Fälle des Basisjahrs", "Kostentypen der Variante", Record]);
    }

    private static SwitchedModel Typed(SwitchBase known, string key, IReadOnlyList<(string Key, string Title, string? Value)> facts)
    {
        List<string> missing = [.. facts.Where(static f => f.Value is null).Select(static f => f.Title)];
        if (missing.Count > 0)
            return Without(key, missing);
        var tables = facts
            .Where(static f => f.Key.Contains('.', StringComparison.Ordinal))
            .GroupBy(static f => f.Key.Split('.')[0])
            .ToDictionary(
                static g => g.Key,
                static g =>
                    (IReadOnlyList<IReadOnlyDictionary<string, string>>)
                        [g.ToDictionary(static f => f.Key.Split('.')[1], static f => f.Value!)]
            );
        var record = new FactRecord(
            facts.Where(static f => !f.Key.Contains('.', StringComparison.Ordinal)).ToDictionary(static f => f.Key, static f => f.Value!),
            tables
        );
        var model = BudgetModels.Of(key);
        return model.Objection(record) is { } objection
            ? Without(key, [objection])
            : Formed(key, model.Form(new RecordFacts(record), known.Terms), ["eingegebene Angaben", Record]);
    }

    /// <summary>One product: the cases of the area at the median of the areas' costs of a case.</summary>
    private static SwitchedModel Allocation(SwitchBase known)
    {
        const string Key = "steglitz-zehlendorf";
        if (known.Cases is null || known.UnitCosts.Count == 0)
            return Without(Key, [known.Cases is null ? "Basisjahr mit Kostentypen" : "festgesetzte Budgets der Sozialräume"]);
        var product = new AllocatedProduct("Hilfen zur Erziehung", known.Cases.Cases.Count, known.UnitCosts, known.Fixed ?? Money.Zero);
        return new(
            ModelProfile.Of(Key),
            SteglitzZehlendorfAllocation.Of([product]).Allocation,
            null,
            Money.Zero,
            [],
            [$"{known.Cases.Cases.Count} Fälle des Basisjahrs", $"Kosten je Fall in {known.UnitCosts.Count} Sozialräumen"],
            []
        );
    }

    /// <summary>Ambulatory costs of the base year as the flexible part, the others as the stationary one.</summary>
    private static SwitchedModel Siegen(SwitchBase known)
    {
        const string Key = "siegen";
        if (known.Cases is null)
            return Without(Key, ["Basisjahr mit Kostentypen"]);
        var budget = SiegenBudget.Of(
            new(
                [new("Ambulante Hilfen des Basisjahrs", Sum(known.Cases, ambulatory: true))],
                Sum(known.Cases, ambulatory: false),
                [],
                [new("Trägerverbund", 1)]
            )
        );
        return new(
            ModelProfile.Of(Key),
            budget.Total,
            null,
            Money.Zero,
            DueSchedule.Equal(budget.FlexibleAfter, Period.Of(known.Year, PeriodKind.Month), 0),
            [$"{known.Cases.Cases.Count} Fälle des Basisjahrs, ohne Steigerung", "Raten nur des flexiblen Teils"],
            []
        );
    }

    private static Money Sum(BaseYearFacts facts, bool ambulatory) =>
        Money.Sum(facts.Cases.Where(c => c.Setting == HelpSetting.Ambulatory == ambulatory).Select(static c => c.AnnualCost));

    private static SwitchedModel Formed(string key, Budget budget, IReadOnlyList<string> known)
    {
        List<BudgetLine> beside = [.. budget.Lines.Where(static l => !l.Counts)];
        return new(
            ModelProfile.Of(key),
            budget.Total,
            beside.Count == 0 ? null : Money.Sum(beside.Select(static l => l.Amount.Amount)),
            budget.Retention.Amount,
            budget.Dues,
            known,
            []
        );
    }

    private static SwitchedModel Without(string key, IReadOnlyList<string> missing) =>
        new(ModelProfile.Of(key), null, null, Money.Zero, [], [], missing);

    private static string? Text(Money? amount) =>
        amount is { } known ? known.Amount.ToString(System.Globalization.CultureInfo.InvariantCulture) : null;

    private static string? Text(decimal? number) =>
        number is { } known ? known.ToString(System.Globalization.CultureInfo.InvariantCulture) : null;
}
