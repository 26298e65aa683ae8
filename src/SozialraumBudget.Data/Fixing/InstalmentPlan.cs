using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Fixing;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Fixing;

/// <summary>The instalments of one version of a budget with their Rechenweg.</summary>
internal static class InstalmentPlan
{
    private const string Year = "Auszuzahlen im Budgetjahr";

    /// <summary>First version: the payable sum over four quarters.</summary>
    public static IEnumerable<Instalment> First(Guid budgetId, AreaBudget budget, BudgetYear year, int dueDays)
    {
        var payable = Payable(budget);
        return PayoutSchedule.Of(budget.Payable, year, dueDays).Select((planned, i) => new Instalment
        {
            FixedBudgetId = budgetId,
            Quarter = planned.Quarter.Number,
            Sequence = 1,
            Amount = planned.Amount,
            DueOn = planned.Due,
            Derivation = DerivationJson.Write(BudgetDerivation.Instalment(budget, i, payable)),
        });
    }

    /// <summary>Later versions: what is booked stays as it is, the rest is spread over the open quarters.</summary>
    public static IEnumerable<Instalment> Renegotiated(
        Guid budgetId, AreaBudget budget, IReadOnlyList<Instalment> before, IReadOnlyList<BookedInstalment> booked, RenegotiationPlan plan, Money claimed, BudgetYear year, int dueDays)
    {
        foreach (var kept in booked)
        {
            if (before.SingleOrDefault(i => i.Quarter == kept.Quarter.Number && i.Sequence == kept.Sequence) is not { } old) continue; // A payout of retention alone has no instalment.

            yield return Copy(old, budgetId);
        }

        var paid = booked.Select(static b => Derive.Input($"Rate {b.Quarter}", b.Amount, "vorbereitet oder ausgezahlt")).ToList();
        var whole = claimed.IsZero
            ? Payable(budget)
            : Derive.Node($"{Year} und Rückforderungen", Operation.Sum, budget.Payable + claimed, $"{Year} + frühere Rückforderungen",
                Payable(budget), Derive.Input("Frühere Rückforderungen", claimed, "Nachverhandlungen des Jahres; sie werden verrechnet"));
        var left = budget.Payable + claimed - Money.Sum(booked.Select(static b => b.Amount));
        var rest = Derive.Node("Noch nicht ausgezahlt", Operation.Difference, left, $"{whole.Label} − schon vorbereitete Raten", [whole, .. paid]);
        for (var i = 0; i < plan.Open.Count; i++)
        {
            var open = plan.Open[i];
            yield return new Instalment
            {
                FixedBudgetId = budgetId,
                Quarter = open.Quarter.Number,
                Sequence = open.Sequence,
                Amount = open.Amount,
                DueOn = open.Quarter.First.AddDays(dueDays),
                Derivation = DerivationJson.Write(plan.Claim.IsZero
                    ? Derive.Part($"Rate {open.Quarter}", open.Amount, i, rest, [.. plan.Open.Select(static o => (o.Quarter.ToString(), 1m))])
                    : Derive.Input($"Rate {open.Quarter}", open.Amount, $"Das neue Budget ist ausgezahlt; {GermanNumber.Text(plan.Claim)} sind eine Rückforderung")),
            };
        }
    }

    private static Derivation Payable(AreaBudget budget) =>
        BudgetDerivation.Payable(budget, Derive.Input("Gesamtbudget", budget.Total, "festgesetztes Budget")) with { Label = Year };

    private static Instalment Copy(Instalment old, Guid budgetId) => new()
    {
        FixedBudgetId = budgetId,
        Quarter = old.Quarter,
        Sequence = old.Sequence,
        Amount = old.Amount,
        DueOn = old.DueOn,
        Derivation = old.Derivation,
    };
}
