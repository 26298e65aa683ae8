using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Models;

/// <summary>
/// Graz (section 7 in docs/rules.md): <see cref="GrazBudget"/>; the providers' share by funded posts is the budget, in four quarterly dues,
/// the office's share stands beside it.
/// </summary>
public sealed class GrazModel : RecordModel
{
    private const string Usual = "Grazer Modell, üblicher Wert";
    private const string Providers = "Träger";
    private const string Accounts = "Abschlüsse früherer Jahre";
    private const int FirstYear = 1990;
    private const int LastYear = 2100;

    public override string Key => "graz";

    public override string Title => "Grazer Modell";

    public override string Description =>
        "Schätzung aus dem letzten Abschluss und den Steigerungen; der Anteil der Träger wird nach Stellen aufgeteilt und in vier Raten "
        + "gezahlt, der Anteil des Amts steht daneben.";

    public override string Closing =>
        "Plan und Ist gehen in die gemeinsame Steuerung von Sozialraumleitung und Trägerkoordination; aus dem Abschluss wird die nächste "
        + "Schätzung. Nachgezahlt wird nichts, und nichts fließt zurück.";

    public override PeriodKind PaidPer => PeriodKind.Quarter;

    public override int WorkshopsPerYear => 2;

    public override bool SteersJointly => true;

    public override bool HasProcessDocuments => true;

    public override bool MeasuresQuality => true;

    public override IReadOnlyList<TermDefinition> Terms { get; } = TermsWith(Usual, TermCatalogue.Optional(TermKey.Increases));

    public override IReadOnlyList<FactField> Fields { get; } =
    [
        new("last_accounts", "Letzter Abschluss", FactUnit.Money),
        new("provider_share", "Anteil der Träger", FactUnit.Share),
        new("name", "Träger", FactUnit.Text, Providers),
        new("posts", "Geförderte Stellen", FactUnit.Number, Providers),
        new("accounts_year", "Jahr", FactUnit.Count, Accounts, MayBeEmpty: true),
        new("accounts", "Abschluss", FactUnit.Money, Accounts),
    ];

    public override string? Objection(FactRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record.Rows(Providers).Count > 0 && record.Rows(Providers).All(static r => FactRecord.Number(r, "posts") == 0)
                ? "Geförderte Stellen: mindestens ein Träger hat mehr als 0, sonst lässt sich nichts aufteilen."
            : record.Share("provider_share").Value > 1 ? "Anteil der Träger: höchstens 100 %."
            : Closed(record).Any(static a => a.Year is < FirstYear or > LastYear)
                ? $"{Accounts}: bitte Jahre zwischen {FirstYear} und {LastYear} angeben."
            : Closed(record).GroupBy(static a => a.Year).FirstOrDefault(static g => g.Count() > 1) is { } twice
                ? $"{Accounts}: {twice.Key} steht zweimal."
            : null;
    }

    protected override IEnumerable<BudgetLine> Lines(FactRecord record, BudgetTerms terms)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(terms);
        var budget = Of(record, terms.Increases);
        foreach (var (i, part) in budget.Providers.Index())
            yield return new($"T{i + 1}", part.Name, CaseWork(terms), BudgetLineKind.CaseRelated, part.Amount);
        if (budget.Providers.Count == 0)
            yield return new("T", "Anteil der Träger", CaseWork(terms), BudgetLineKind.CaseRelated, budget.ProviderShare);
        yield return new("Amt", "Anteil des Amts", null, BudgetLineKind.Beside, budget.OfficeShare);
    }

    /// <summary>Where the accounts of the record lead, beside its estimate; null while fewer than two years are known.</summary>
    public static GrazTrend? Trend(FactRecord record, BudgetTerms terms)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(terms);
        return GrazTrend.Of(Closed(record), terms.Year, Of(record, terms.Increases).Estimate);
    }

    private static GrazBudget Of(FactRecord record, IReadOnlyList<Increase> increases) =>
        GrazBudget.Of(
            new(
                record.Money("last_accounts"),
                increases,
                record.Share("provider_share"),
                [.. record.Rows(Providers).Select(static r => new WeightedProvider(r["name"], FactRecord.Number(r, "posts")))]
            )
        );

    private static List<(int Year, Money Amount)> Closed(FactRecord record) =>
        [.. record.Rows(Accounts).Select(static r => ((int)FactRecord.Number(r, "accounts_year"), FactRecord.Money(r, "accounts")))];
}
