using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Models;

/// <summary>
/// How a city's budget is formed and paid: a preset of building blocks (section 7 in docs/rules.md). A new model is one class, one example
/// table and one line in <see cref="BudgetModels"/>; agreement, versions, ledger, payouts and documents know only lines and dues.
/// </summary>
public abstract class BudgetModel
{
    /// <summary>Stable name in the database and the API, e.g. "stuttgart".</summary>
    public abstract string Key { get; }

    /// <summary>German, e.g. "Stuttgarter Modell".</summary>
    public abstract string Title { get; }

    /// <summary>One German sentence for the one who chooses a model.</summary>
    public abstract string Description { get; }

    /// <summary>The periods it is paid by.</summary>
    public abstract PeriodKind PaidPer { get; }

    /// <summary>The periods its providers report by: one return (Meldung) each.</summary>
    public virtual PeriodKind ReportedPer => PeriodKind.Quarter;

    /// <summary>
    /// The terms an agreement of this model has, in order, with their defaults; which of them it must have before it becomes active.
    /// </summary>
    public abstract IReadOnlyList<TermDefinition> Terms { get; }

    /// <summary>Fields of the record it is formed from; null where it rests on a base year.</summary>
    public virtual IReadOnlyList<FactField>? Fields => null;

    public bool RestsOnBaseYear => Fields is null;

    /// <summary>
    /// Table of the record whose rows nobody types for an agreement: both sides sign each of them (Siegen in section 7 of docs/rules.md);
    /// null where there is none.
    /// </summary>
    public virtual string? SignedGroup => null;

    /// <summary>The fields that are typed for an agreement: all but those both sides sign.</summary>
    public IReadOnlyList<FactField>? TypedFields => SignedGroup is { } signed ? [.. Fields!.Where(f => f.Group != signed)] : Fields;

    /// <summary>
    /// What no single field shows to be wrong with a record whose fields are right, in German; null when a budget can be formed.
    /// </summary>
    public virtual string? Objection(FactRecord record) => null;

    /// <summary>The terms without which no budget can be formed.</summary>
    public abstract IReadOnlyList<TermKey> NeededToForm { get; }

    /// <summary>Part of the budget is retained until counter-performances are proved.</summary>
    public virtual bool Retains => false;

    /// <summary>False: the budget is an allocation that is steered by; no dues, no bookings.</summary>
    public virtual bool Pays => true;

    /// <summary>What kind of spending a line of its budget plans; null for a line that does not count.</summary>
    /// <param name="lineKey">Key of the line within the model.</param>
    public virtual SpendingKind? SpendingOf(string lineKey, BudgetLineKind kind) =>
        !kind.Counts() ? null
        : kind == BudgetLineKind.CaseIndependent ? SpendingKind.CaseIndependent
        : SpendingKind.SocialSpace;

    /// <summary>
    /// What becomes of plan and actual at the year's end, in German, where the model compares them and moves no money; null where two
    /// proofs settle the year (rule 4.8 in docs/rules.md).
    /// </summary>
    public virtual string? Closing => null;

    /// <summary>
    /// Key of the line that says what of the budget is earmarked for networking, an account until it is spent; null where nothing is.
    /// </summary>
    public virtual string? EarmarkedLine => null;

    /// <summary>
    /// The arbitration body usual for the model, in German; the agreement may name another. By law the one of § 78g SGB VIII, which hears
    /// disputes over agreements with providers.
    /// </summary>
    public virtual string ArbitrationBody => "Schiedsstelle nach § 78g SGB VIII";

    /// <summary>
    /// Controlling workshops or rounds of joint steering that it asks for in a budget year; 0: none, though they may be held.
    /// </summary>
    public virtual int WorkshopsPerYear => 0;

    /// <summary>The manager of the area and the provider's coordinator steer together: workshops are rounds of joint steering.</summary>
    public virtual bool SteersJointly => false;

    /// <summary>The checklist asks for the forms that the work with families is written down in.</summary>
    public virtual bool HasProcessDocuments => false;

    /// <summary>A bonus is paid by what the agreed indicators reach (rule 4.6 in docs/rules.md).</summary>
    public bool PaysBonus => Term(TermKey.BonusMaximum) is not null;

    /// <summary>Both sides agree on indicators of quality for each year and look at what is reached, with a bonus or without.</summary>
    public virtual bool MeasuresQuality => PaysBonus;

    /// <summary>Its financial effects are evaluated against comparison areas.</summary>
    public virtual bool IsEvaluated => false;

    /// <summary>Residential help stays on daily rates beside the budget: it is shown how it reacts.</summary>
    public virtual bool HasStationaryBeside => false;

    /// <summary>Required terms that are not agreed.</summary>
    public IReadOnlyList<TermDefinition> Missing(TermsAsOf agreed)
    {
        ArgumentNullException.ThrowIfNull(agreed);
        return [.. Terms.Where(t => t.RequiredForActivation && !agreed.Has(t.Key))];
    }

    public TermDefinition? Term(TermKey key) => Terms.FirstOrDefault(t => t.Key == key);

    /// <summary>The budget of a year.</summary>
    /// <exception cref="ArgumentException">Facts of another kind than the model rests on.</exception>
    public Budget Form(BudgetFacts facts, BudgetTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var formed = Lines(facts, terms);
        var used = formed.Cases is { } cases ? terms with { Increases = cases.Increases } : terms;
        IReadOnlyList<BudgetLine> lines = [.. formed.Lines.Select(Named)];
        List<BudgetLine> counted = [.. lines.Where(static l => l.Counts)];
        var total = Traced
            .Sum("Gesamtbudget", string.Join(" + ", counted.Select(static l => l.Key)), [.. counted.Select(static l => l.Amount)])
            .Named(BudgetSections.Total);
        var payable = Payable(total, used).Named(BudgetSections.Payable);
        var retention = Traced
            .Difference("Einbehalt", "Gesamtbudget − auszuzahlen in Raten", total, payable)
            .Named(BudgetSections.Retention);
        return new Budget
        {
            Model = Key,
            Terms = used,
            Lines = lines,
            Total = total,
            Payable = payable,
            Retention = retention,
            BonusMaximum = Bonus(total, used)?.Named(BudgetSections.Bonus),
            Dues = Pays ? Schedule(payable, used) : [],
            RetentionParts = RetentionSchedule.Parts(retention, used.Conditions),
            Cases = formed.Cases,
        };
    }

    protected abstract FormedLines Lines(BudgetFacts facts, BudgetTerms terms);

    /// <summary>What of the total is paid in instalments; everything, unless the model retains a part.</summary>
    protected virtual Traced Payable(Traced total, BudgetTerms terms) => Traced.Sum("Auszuzahlen in Raten", "Gesamtbudget", [total]);

    protected virtual Traced? Bonus(Traced total, BudgetTerms terms) => null;

    /// <summary>Equal instalments over the periods of the year.</summary>
    protected virtual IReadOnlyList<Due> Schedule(Traced payable, BudgetTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return DueSchedule.Equal(payable, Period.Of(terms.Year, PaidPer), DueDays(terms.Agreed), terms.HoldsFrom);
    }

    /// <summary>Days after the first day of a period on which its due falls; 0 while the agreement says nothing.</summary>
    protected static int DueDays(TermsAsOf agreed) =>
        agreed is not null && agreed.Has(TermKey.PayoutDueDays) ? agreed.Number(TermKey.PayoutDueDays) : 0;

    /// <summary>A line is found in the Rechenweg by its key.</summary>
    private static BudgetLine Named(BudgetLine line) => line.Amount.Id is null ? line with { Amount = line.Amount.Named(line.Key) } : line;

    /// <summary>The lines a model formed, and the case work behind them where it rests on a base year.</summary>
    protected sealed record FormedLines(IReadOnlyList<BudgetLine> Lines, CaseBudget? Cases = null);
}
