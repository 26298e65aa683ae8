using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Fixing;

/// <summary>What the user saw before confirming; anything else is refused.</summary>
/// <param name="Version">The version that was announced.</param>
/// <param name="Total">The total that was announced.</param>
/// <param name="Allocated">What was announced as allocated; null where the model allocates nothing.</param>
public sealed record FixingExpectation(int Version, Money Total, Money? Allocated = null);

/// <summary>When a budget may be fixed.</summary>
public static class FixingRules
{
    public const string ReasonIsRequired = nameof(ReasonIsRequired);
    public const string VariantIsLocked = nameof(VariantIsLocked);
    public const string AgreementMustBeNegotiated = nameof(AgreementMustBeNegotiated);
    public const string TermsMustBeAgreed = nameof(TermsMustBeAgreed);
    public const string ConditionsMustBeAgreed = nameof(ConditionsMustBeAgreed);
    public const string BudgetMustBePositive = nameof(BudgetMustBePositive);
    public const string StepsMustBeDecided = nameof(StepsMustBeDecided);
    public const string NothingChanged = nameof(NothingChanged);
    public const string ReleasedPartsMustStay = nameof(ReleasedPartsMustStay);
    public const string ShownFiguresMustHold = nameof(ShownFiguresMustHold);
    public const string AllocationMustBeSeen = nameof(AllocationMustBeSeen);

    /// <summary>"Budget 2026, Fassung 2": how Rechenwege name what they rest on.</summary>
    public static string Named(Budget budget, int version)
    {
        ArgumentNullException.ThrowIfNull(budget);
        return $"Budget {budget.Terms.Year}, Fassung {version}";
    }

    /// <summary>Something changed between what was shown and what would be fixed now.</summary>
    /// <param name="seen">Null: nobody looked, whatever the variant gives now is fixed.</param>
    public static Refusal? Expectation(FixingPlan plan, FixingExpectation? seen)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var budget = plan.Budget;
        if (seen is null || seen == new FixingExpectation(plan.Version, budget.Total.Amount, budget.Allocated?.Amount))
            return null;
        return seen.Allocated is null && budget.Allocated is { } allocated
            ? new(AllocationMustBeSeen, $"Auch zugewiesen wird nur, was gesehen wurde: jetzt {GermanNumber.Text(allocated.Amount)}.")
            : new(
                ShownFiguresMustHold,
                $"Seit der Anzeige hat sich etwas geändert: Es wäre jetzt Fassung {plan.Version} mit "
                    + $"{GermanNumber.Text((budget.Target ?? budget.Total).Amount)}. "
                    + "Bitte erneut prüfen."
            );
    }

    internal static Refusal? Objection(FixingFacts facts)
    {
        var (budget, year) = (facts.Budget, facts.Standing.Facts);
        return facts switch
        {
            _ when string.IsNullOrWhiteSpace(facts.Reason) => new(
                ReasonIsRequired,
                "Bitte angeben, worauf die Festsetzung beruht (z. B. Beschluss, Verhandlung)."
            ),
            { IsLocked: true } => new(VariantIsLocked, "Diese Variante ist schon festgesetzt. Für eine Änderung eine Kopie anlegen."),
            _ when year.State is not (AgreementState.Negotiated or AgreementState.Active) => new(
                AgreementMustBeNegotiated,
                "Festgesetzt wird das Budget einer verhandelten oder aktiven Vereinbarung."
            ),
            { HasDueDays: false } when budget.Dues.Count > 0 => new(
                TermsMustBeAgreed,
                "In der Vereinbarung fehlt die Fälligkeit der Raten."
            ),
            _ when budget.RetentionParts.Count == 0 && budget.Retention.Value != 0 => new(
                ConditionsMustBeAgreed,
                "Es sind keine Gegenleistungen für den Einbehalt vereinbart."
            ),
            _ when budget.Cases?.Undecided is { Count: > 0 } undecided => new(
                StepsMustBeDecided,
                $"{GermanWords.Count(undecided.Count, "Schritt", "Schritte")} der Verhandlung "
                    + $"{(undecided.Count == 1 ? "gilt" : "gelten")} für Kostentypen, "
                    + "die es mit diesen Grenzen nicht mehr gibt. Bitte in der Verhandlung entscheiden, was daraus wird."
            ),
            _ when (budget.Target ?? budget.Total).Value <= 0 => new(
                BudgetMustBePositive,
                "Das Budget ergibt 0,00 €; festgesetzt wird nur ein Budget über null."
            ),
            _ when year.Budget is { } before
                    && before.Total == budget.Total.Amount
                    && before.Payable == budget.Payable.Amount
                    && facts.AllocatedBefore.SequenceEqual(AllocatedNow(budget)) => new(
                NothingChanged,
                "Diese Variante ergibt dasselbe Budget wie die geltende Fassung."
            ),
            _ when year.Budget is not null && Lost(facts) is { } lost => new(
                ReleasedPartsMustStay,
                $"„{lost}“ ist schon freigegeben und fehlt in den geänderten Gegenleistungen."
            ),
            _ => null,
        };
    }

    private static IEnumerable<(string Key, Money Amount)> AllocatedNow(Budget budget) =>
        budget.Lines.Where(static l => l.Kind == BudgetLineKind.Allocated).Select(static l => (l.Key, l.Amount.Amount));

    private static string? Lost(FixingFacts facts) =>
        facts
            .Standing.Facts.Parts.FirstOrDefault(p =>
                p.IsReleased && facts.Budget.RetentionParts.All(n => n.ConditionName != p.Condition || n.Name != p.Name)
            )
            ?.Name;
}
