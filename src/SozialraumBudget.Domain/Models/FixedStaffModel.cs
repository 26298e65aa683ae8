using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Models;

/// <summary>
/// Hinte, fixed staff (section 7 in docs/rules.md): <see cref="FixedStaffBudget"/> in twelve monthly dues; stationary help stays on daily
/// rates and is shown beside it.
/// </summary>
public sealed class FixedStaffModel : RecordModel
{
    private const string Usual = "Modell Hinte, üblicher Wert";
    private const string Posts = "Stellen";
    private const string Stationary = "stationary";
    private const string Overhead = "G";
    private const string CaseIndependent = "fallunspezifisch";

    public override string Key => "fixed-staff";

    public override string Title => "Fester Personalstamm (Hinte)";

    public override string Description =>
        "Stellen mal Jahreskosten, Koordination eingeschlossen, und ein Anteil für Gemeinkosten; "
        + "zwölf Monatsraten, stationäre Hilfen daneben.";

    public override string Closing =>
        "Der Personalstamm ist mit den Monatsraten bezahlt; Plan und Ist zeigen, wofür. Nachgezahlt wird nichts, und nichts fließt zurück.";

    public override PeriodKind PaidPer => PeriodKind.Month;

    /// <summary>The monthly financial report.</summary>
    public override PeriodKind ReportedPer => PeriodKind.Month;

    public override bool HasStationaryBeside => true;

    public override IReadOnlyList<TermDefinition> Terms { get; } = TermsWith(Usual);

    public override IReadOnlyList<FactField> Fields { get; } =
    [
        new("overhead_share", "Anteil der Gemeinkosten", FactUnit.Share),
        new(Stationary, "Stationäre Hilfen nach Tagessätzen (daneben)", FactUnit.Money, Required: false),
        new("name", "Art der Stelle", FactUnit.Text, Posts),
        new("posts", "Anzahl", FactUnit.Number, Posts),
        new("cost", "Jahreskosten einer Stelle", FactUnit.Money, Posts),
        new("kind", "Arbeit", FactUnit.Text, Posts, Required: false, Choices: ["fallbezogen", CaseIndependent]),
    ];

    /// <inheritdoc/>
    public override SpendingKind? SpendingOf(string lineKey, BudgetLineKind kind) =>
        lineKey == Overhead ? SpendingKind.Central : base.SpendingOf(lineKey, kind);

    protected override IEnumerable<BudgetLine> Lines(FactRecord record, BudgetTerms terms)
    {
        ArgumentNullException.ThrowIfNull(record);
        var budget = FixedStaffBudget.Of(
            [
                .. record
                    .Rows(Posts)
                    .Select(static r => new StaffPosts(r["name"], FactRecord.Number(r, "posts"), FactRecord.Money(r, "cost"))),
            ],
            record.Share("overhead_share")
        );
        var rows = record.Rows(Posts);
        foreach (var (i, line) in budget.Lines.Index())
        {
            var kind =
                rows[i].GetValueOrDefault("kind")?.Trim() == CaseIndependent ? BudgetLineKind.CaseIndependent : BudgetLineKind.CaseRelated;
            yield return new($"S{i + 1}", line.Name, CaseWork(terms), kind, line.Amount);
        }

        yield return new(Overhead, "Gemeinkosten", CaseWork(terms), BudgetLineKind.CaseRelated, budget.Overhead);
        if (record.Values.GetValueOrDefault(Stationary) is { Length: > 0 })
        {
            const string Name = "Stationäre Hilfen nach Tagessätzen";
            yield return new("H", Name, null, BudgetLineKind.Beside, Traced.Input(Name, record.Money(Stationary), "Schätzung"));
        }
    }
}
