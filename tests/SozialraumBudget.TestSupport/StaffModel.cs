using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.TestSupport;

/// <summary>A model of the tests alone: posts times yearly cost, an overhead share on top, twelve instalments, help beside the budget.</summary>
public sealed class StaffModel : BudgetModel
{
    public const string Name = "test-staff";

    private const string Staff = "Stellen";

    public override string Key => Name;

    public override string Title => "Stellenmodell";

    public override string Description => "Nur für Tests.";

    public override PeriodKind PaidPer => PeriodKind.Month;

    public override IReadOnlyList<TermDefinition> Terms { get; } = [TermCatalogue.Required(TermKey.PayoutDueDays)];

    public override IReadOnlyList<TermKey> NeededToForm => [];

    public override IReadOnlyList<FactField> Fields { get; } =
    [
        new("overhead", "Zuschlag", FactUnit.Share),
        new("beside", "Stationäre Hilfen", FactUnit.Money, Required: false),
        new("kind", "Art", FactUnit.Text, Staff),
        new("posts", "Anzahl", FactUnit.Number, Staff),
        new("cost", "Jahreskosten", FactUnit.Money, Staff),
    ];

    protected override FormedLines Lines(BudgetFacts facts, BudgetTerms terms)
    {
        var record = ((RecordFacts)facts).Record;
        var staff = record
            .Rows(Staff)
            .Select(static row => new BudgetLine(
                row["kind"],
                row["kind"],
                "§ 77 SGB VIII",
                BudgetLineKind.CaseIndependent,
                Traced.Input(row["kind"], Money.Round(FactRecord.Number(row, "posts") * FactRecord.Money(row, "cost").Amount))
            ))
            .ToList();
        var sum = Traced.Sum("Stellen", "Summe", [.. staff.Select(static l => l.Amount)]);
        var overhead = Traced.RoundedProduct(
            "Zuschlag",
            "gerundet(Stellen × Zuschlag)",
            sum,
            Traced.Input("Zuschlag", record.Share("overhead"))
        );
        List<BudgetLine> lines = [.. staff, new("overhead", "Zuschlag", null, BudgetLineKind.CaseIndependent, overhead)];
        if (record.Values.GetValueOrDefault("beside") is { Length: > 0 })
        {
            var beside = Traced.Input("Stationäre Hilfen", record.Money("beside"));
            lines.Add(new("beside", "Stationäre Hilfen", null, BudgetLineKind.Beside, beside));
        }

        return new(lines);
    }
}
