using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Models;

/// <summary>A model whose budget is formed from a typed record. Everything is paid; nothing is retained.</summary>
public abstract class RecordModel : BudgetModel
{
    public override IReadOnlyList<TermKey> NeededToForm => [];

    public abstract override IReadOnlyList<FactField> Fields { get; }

    public abstract override string Closing { get; }

    /// <summary>What was spent of each line, by its title, where the record says it; null where the returns do.</summary>
    public virtual IReadOnlyDictionary<string, Money>? Actuals(FactRecord record) => null;

    /// <summary>What moved from one part to the other by the record, EUR; null where the model moves nothing.</summary>
    public virtual Money? Moved(FactRecord record) => null;

    /// <summary>The terms of every such model, with those of one model, in the order of the catalogue.</summary>
    /// <param name="usual">Where the offered values come from, in German.</param>
    protected static IReadOnlyList<TermDefinition> TermsWith(string usual, params IEnumerable<TermDefinition> own)
    {
        IReadOnlyList<TermDefinition> common =
        [
            TermCatalogue.LegalBasis(TermKey.LegalBasisOwnAmbulatory),
            TermCatalogue.Required(TermKey.PayoutDueDays, "0", usual),
            TermCatalogue.Optional(TermKey.PreparationDays),
            TermCatalogue.Optional(TermKey.HourRate),
            TermCatalogue.Optional(TermKey.FlatShareTimes),
            TermCatalogue.Optional(TermKey.ControllingDueDays),
            TermCatalogue.Optional(TermKey.ReconciliationTolerance),
            TermCatalogue.Optional(TermKey.AccountsDueDate),
            TermCatalogue.Optional(TermKey.TotalTolerance, "20 %", "üblicher Wert"),
            TermCatalogue.Optional(TermKey.IntensityTolerance, "50 %", "üblicher Wert"),
        ];
        return [.. common.Concat(own).OrderBy(static t => t.Key)];
    }

    protected abstract IEnumerable<BudgetLine> Lines(FactRecord record, BudgetTerms terms);

    protected sealed override FormedLines Lines(BudgetFacts facts, BudgetTerms terms) =>
        facts is RecordFacts { Record: var record }
            ? new([.. Lines(record, terms)])
            : throw new ArgumentException("The model rests on a record.", nameof(facts));

    /// <summary>Legal basis of case work, as agreed.</summary>
    protected static string? CaseWork(BudgetTerms terms) => terms?.LegalBasis(TermKey.LegalBasisOwnAmbulatory);
}
