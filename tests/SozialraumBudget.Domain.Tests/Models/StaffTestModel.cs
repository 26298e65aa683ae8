using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Models;

/// <summary>A model formed from a typed record: per kind of post round(posts x yearly cost), + round(sum x overhead share), paid
/// monthly.</summary>
internal sealed class StaffTestModel : BudgetModel
{
    public const string Posts = "posts";
    public const string Overhead = "overhead";

    public override string Key => "staff";

    public override string Title => "Stellenmodell";

    public override string Description => "Stellen mal Jahreskosten und ein Anteil für Gemeinkosten.";

    public override PeriodKind PaidPer => PeriodKind.Month;

    public override IReadOnlyList<TermDefinition> Terms { get; } = [TermCatalogue.Required(TermKey.PayoutDueDays)];

    public override IReadOnlyList<TermKey> NeededToForm => [];

    public override IReadOnlyList<FactField> Fields { get; } =
    [
        new("kind", "Art der Stelle", FactUnit.Text, Posts),
        new("number", "Stellen", FactUnit.Number, Posts),
        new("cost", "Jahreskosten", FactUnit.Money, Posts),
        new(Overhead, "Anteil Gemeinkosten", FactUnit.Share),
        new("note", "Bemerkung", FactUnit.Text, Required: false),
    ];

    protected override FormedLines Lines(BudgetFacts facts, BudgetTerms terms)
    {
        if (facts is not RecordFacts { Record: var record })
            throw new ArgumentException("The model rests on a record.", nameof(facts));

        var posts = record
            .Rows(Posts)
            .Select(
                (row, i) =>
                    Traced
                        .RoundedProduct(
                            row["kind"],
                            "gerundet(Stellen × Jahreskosten)",
                            Traced.Input("Stellen", new Share(FactRecord.Number(row, "number"))),
                            Traced.Input("Jahreskosten", FactRecord.Money(row, "cost"))
                        )
                        .Named($"Post-{i}")
            )
            .ToList();
        var sum = Traced.Sum("Stellen", "Summe der Stellen", posts);
        var overhead = Traced
            .RoundedProduct("Gemeinkosten", "gerundet(Summe × Anteil)", sum, Traced.Input("Anteil Gemeinkosten", record.Share(Overhead)))
            .Named(Overhead);
        return new([
            .. posts.Select((p, i) => new BudgetLine($"Post-{i}", record.Rows(Posts)[i]["kind"], null, BudgetLineKind.CaseRelated, p)),
            new(Overhead, "Gemeinkosten", null, BudgetLineKind.CaseIndependent, overhead),
        ]);
    }
}
