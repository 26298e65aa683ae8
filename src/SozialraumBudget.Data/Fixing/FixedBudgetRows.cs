using SozialraumBudget.Data.Budgets;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Deductions;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Fixing;
using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Fixing;

/// <summary>The rows a fixed budget is kept in.</summary>
internal static class FixedBudgetRows
{
    public static Guid ItemOf(VariantBudget loaded, PlannedRetention part) =>
        loaded.Conditions[part.Condition].Items.OrderBy(static i => i.Position).ElementAt(part.Item).Id;

    public static RetentionPart Part(VariantBudget loaded, PlannedRetention part, BudgetYear year) => new()
    {
        AgreementId = loaded.Agreement.Id,
        BudgetYear = year.Year,
        ItemId = ItemOf(loaded, part),
        Condition = part.ConditionName,
        Name = part.Name,
        Amount = part.Amount,
        DueOn = part.Deadline ?? year.Last,
    };

    public static FixedBudget Budget(VariantBudget loaded, AreaBudget budget, int version, string reason, Stamp stamp)
    {
        var record = new FixedBudget
        {
            AgreementId = loaded.Agreement.Id,
            BudgetYear = loaded.Variant.BudgetYear,
            Version = version,
            VariantId = loaded.Variant.Id,
            PartialBudgetA = budget.PartialBudgetA,
            PartialBudgetB = budget.PartialBudgetB,
            Total = budget.Total,
            Payable = budget.Payable,
            Retention = budget.Retention,
            BonusMaximum = budget.BonusMaximum,
            BaseYearSum = budget.BaseYearSum,
            Terms = FixedTerms.Write(budget.Terms),
            Derivation = DerivationJson.Write(CaseFreeDerivation.Of(BudgetDerivation.Full(budget))),
            Reason = reason,
            Fixed = stamp,
        };
        record.CostTypes.AddRange(budget.CostTypes.Select(t => new FixedCostType
        {
            FixedBudgetId = record.Id,
            Position = t.Index,
            From = t.From.Amount,
            To = t.To?.Amount,
            Cases = t.Cases,
            Value = t.Value,
            CarriedForward = t.CarriedForward,
            Sum = t.Sum,
        }));
        return record;
    }

    /// <summary>What was paid beyond the new budget, as deductions to be set off.</summary>
    public static IEnumerable<DeductionRecord> Claims(FixedBudget record, RenegotiationPlan plan)
    {
        var day = LocalDay.Of(record.Fixed.At);
        foreach (var (source, amount, what) in new[]
        {
            (DeductionSource.RenegotiatedInstalments, plan.Claim, "ausgezahlte Raten"),
            (DeductionSource.RenegotiatedRetention, plan.RetentionClaim, "ausgezahlter Einbehalt"),
        })
        {
            if (amount.IsZero) continue;

            yield return new DeductionRecord
            {
                AgreementId = record.AgreementId,
                BudgetYear = record.BudgetYear,
                Source = source,
                FixedBudgetId = record.Id,
                Amount = amount,
                Reason = $"Nachverhandlung vom {day:dd.MM.yyyy}: {what} über dem neuen Budget",
                Basis = record.Reason.Length <= DeductionRules.LongestText ? record.Reason : record.Reason[..DeductionRules.LongestText],
                ClaimedOn = day,
                Recorded = record.Fixed,
            };
        }
    }
}
