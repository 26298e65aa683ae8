using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Models;

/// <summary>
/// Hamburg ASP (section 7 in docs/rules.md): <see cref="HamburgClientBudget"/> in twelve monthly dues; changes during the year act on the
/// next one, so that a year has one key date.
/// </summary>
public sealed class HamburgClientModel : RecordModel
{
    private const string Usual = "Hamburg, ambulante Sozialpsychiatrie, üblicher Wert";

    public override string Key => "hamburg-asp";

    public override string Title => "Pauschale je Person (Hamburg ASP)";

    public override string Description =>
        "Personen am Stichtag mal einheitliche Jahrespauschale; zwölf Monatsraten, Änderungen wirken im nächsten Jahr.";

    public override string Closing =>
        "Die Pauschalen sind bezahlt; was sich geändert hat, wirkt am nächsten Stichtag auf das nächste Jahr.";

    public override PeriodKind PaidPer => PeriodKind.Month;

    public override IReadOnlyList<TermDefinition> Terms { get; } = TermsWith(Usual);

    public override IReadOnlyList<FactField> Fields { get; } =
    [
        new("key_date", "Stichtag", FactUnit.Text, Required: false),
        new("clients", "Personen am Stichtag", FactUnit.Count),
        new("flat_sum", "Jahrespauschale je Person", FactUnit.Money),
    ];

    protected override IEnumerable<BudgetLine> Lines(FactRecord record, BudgetTerms terms)
    {
        ArgumentNullException.ThrowIfNull(record);
        var budget = HamburgClientBudget.Of(new((int)FactRecord.Number(record.Values, "clients"), record.Money("flat_sum")));
        return [new("P", "Pauschalen", CaseWork(terms), BudgetLineKind.CaseRelated, budget.Total)];
    }
}
