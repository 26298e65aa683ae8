using SozialraumBudget.Data.Budgets;
using SozialraumBudget.Domain.Agreements;
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
    public static FixedBudget Budget(VariantBudget loaded, FixingPlan plan, string reason, Stamp stamp)
    {
        var budget = plan.Budget;
        var record = new FixedBudget
        {
            AgreementId = loaded.Agreement.Id,
            BudgetYear = loaded.Variant.BudgetYear,
            Version = plan.Version,
            VariantId = loaded.Variant.Id,
            Total = budget.Total,
            Payable = budget.Payable,
            Retention = budget.Retention,
            BonusMaximum = budget.BonusMaximum?.Amount ?? Money.Zero,
            Terms = FixedTerms.Write(budget.Terms),
            Derivation = DerivationJson.Write(CaseFreeDerivation.Of(budget.Explain())),
            Reason = reason,
            Fixed = stamp,
        };
        record.Lines.AddRange(
            budget.Lines.Select(
                (line, i) =>
                    new BudgetLineRecord
                    {
                        FixedBudgetId = record.Id,
                        Position = i + 1,
                        Key = line.Key,
                        Title = line.Title,
                        LegalBasis = line.LegalBasis,
                        Kind = line.Kind,
                        Amount = line.Amount,
                        Cases = line.Cases,
                    }
            )
        );
        record.Dues.AddRange(
            plan.Dues.Select(d => new DueRecord
            {
                FixedBudgetId = record.Id,
                Period = d.Due.Key.Period,
                Sequence = d.Due.Key.Sequence,
                Purpose = d.Due.Purpose,
                Amount = d.Due.Amount,
                DueOn = d.Due.DueOn,
                Derivation = DerivationJson.Write(d.Explained),
            })
        );
        record.CostTypes.AddRange(
            (budget.Cases?.CostTypes ?? []).Select(t => new FixedCostType
            {
                FixedBudgetId = record.Id,
                Position = t.Index,
                From = t.From.Amount,
                To = t.To?.Amount,
                Cases = t.Cases,
                BaseYearSum = t.BaseYearSum,
                Value = t.Value,
                CarriedForward = t.CarriedForward,
                Sum = t.Sum,
            })
        );
        return record;
    }

    /// <summary>Item of the agreement that a part of the retention hangs on.</summary>
    public static Guid ItemOf(VariantBudget loaded, PlannedRetention part) =>
        loaded.Conditions[part.Condition].Items.OrderBy(static i => i.Position).ElementAt(part.Item).Id;

    public static RetentionPart Part(VariantBudget loaded, FixingPlan plan, PlannedRetention part) =>
        new()
        {
            AgreementId = loaded.Agreement.Id,
            BudgetYear = loaded.Variant.BudgetYear,
            ItemId = ItemOf(loaded, part),
            Condition = part.ConditionName,
            Name = part.Name,
            Amount = part.Amount,
            DueOn = part.Deadline ?? plan.Budget.Terms.Year.Last,
            Derivation = Explained(plan, part),
        };

    public static string Explained(FixingPlan plan, PlannedRetention part) =>
        DerivationJson.Write(part.Amount.ExplainDownTo(BudgetSections.Total, FixingRules.Named(plan.Budget, plan.Version)));

    /// <summary>What was paid beyond the new budget, as deductions to be set off.</summary>
    public static IEnumerable<DeductionRecord> Claims(FixedBudget record, FixingPlan plan)
    {
        var day = LocalDay.Of(record.Fixed.At);
        foreach (
            var (source, amount, what) in new[]
            {
                (DeductionSource.RenegotiatedInstalments, plan.Claim, "Raten"),
                (DeductionSource.RenegotiatedRetention, plan.RetentionClaim, "Einbehalt"),
            }
        )
        {
            if (amount.IsZero)
                continue;

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
