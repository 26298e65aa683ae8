using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Tests.Agreements;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Models;

/// <summary>A total as typed, 95 % of it in instalments and the rest retained: years of any amount, for tests of what comes after
/// forming.</summary>
internal sealed class FlatTestModel(PeriodKind paidPer) : BudgetModel
{
    public const int Days = 10;

    public override string Key => "flat";

    public override string Title => "Summe";

    public override string Description => "Eine eingegebene Summe.";

    public override PeriodKind PaidPer => paidPer;

    public override bool Retains => true;

    public override IReadOnlyList<TermDefinition> Terms { get; } =
    [TermCatalogue.Required(TermKey.PaidShare), TermCatalogue.Required(TermKey.PayoutDueDays)];

    public override IReadOnlyList<TermKey> NeededToForm => [TermKey.PaidShare];

    public override IReadOnlyList<FactField> Fields { get; } = [new("total", "Summe", FactUnit.Money)];

    public Budget Of(Money total, BudgetYear year, IReadOnlyList<RetentionCondition> conditions, string paidShare = "95 %") =>
        Form(
            new RecordFacts(new(new Dictionary<string, string> { ["total"] = GermanNumber.Text(total) }, FactRecord.Empty.Tables)),
            new(year, AgreedTerms.On(year.First, (TermKey.PaidShare, paidShare), (TermKey.PayoutDueDays, "10")), conditions)
        );

    protected override FormedLines Lines(BudgetFacts facts, BudgetTerms terms) =>
        new([
            new(
                "S",
                "Summe",
                null,
                BudgetLineKind.CaseRelated,
                Traced.Input("Summe", ((RecordFacts)facts).Record.Money("total"), "eingegeben")
            ),
        ]);

    protected override Traced Payable(Traced total, BudgetTerms terms) =>
        Traced.RoundedProduct("Auszuzahlen in Raten", "gerundet(Gesamtbudget × Anteil)", total, terms.TracedShare(TermKey.PaidShare));
}
