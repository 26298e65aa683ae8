using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Models;

namespace SozialraumBudget.Data.Budgets;

/// <summary>Explains why the budgets of two variants differ.</summary>
public static class VariantDifference
{
    /// <param name="beforeTerms">Terms of the first side: of today, or as frozen with a fixed version.</param>
    /// <param name="afterTerms">Terms of the second side.</param>
    public static BudgetDifference Of(VariantBudget before, BudgetTerms beforeTerms, VariantBudget after, BudgetTerms afterTerms)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(beforeTerms);
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(afterTerms);
        if (after.Model.RestsOnBaseYear)
        {
            return BudgetDifference.Of(
                facts => after.Model.Form(new BaseYearFacts(facts.Cases, facts.Limits, facts.Steps), facts.Terms),
                new(before.AllCases, before.Limits, before.Adjustments, beforeTerms),
                new(after.AllCases, after.Limits, after.Adjustments, afterTerms)
            );
        }

        return BudgetDifference.Of(
            before.FormWith(beforeTerms),
            (DifferenceReason.Data, after.FormWith(beforeTerms)),
            (DifferenceReason.Increases, after.FormWith(beforeTerms with { Increases = afterTerms.Increases })),
            (DifferenceReason.Terms, after.FormWith(afterTerms))
        );
    }
}
