using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Data.Retention;
using SozialraumBudget.Domain.Deductions;
using SozialraumBudget.Domain.Ledger;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Localization;

namespace SozialraumBudget.Web.Infrastructure.Payouts;

/// <summary>The earliest payout of a plan that is not paid and has something to pay, as providers read it.</summary>
internal static class NextPayout
{
    public static PlannedPayout? Of(IEnumerable<PlannedPayout> plan) =>
        plan.Where(static p => !p.IsPaid && p.Instalment > Money.Zero).MinBy(static p => p.DueOn);

    /// <summary>Released and not yet taken by a prepared payout of the plan.</summary>
    public static Money Waiting(BudgetStanding standing, IEnumerable<PlannedPayout> plan) =>
        standing.Released - Money.Sum(plan.Where(static p => p.State == PayoutState.Prepared)
            .Select(static p => p.ReleasedRetention ?? Money.Zero));

    /// <summary>
    /// What it is expected to be: the prepared amount, or instalment and what was released, less open deductions. All of one agreement.
    /// </summary>
    public static Money? Expected(PlannedPayout? next, BudgetStanding standing, IEnumerable<PlannedPayout> plan, Money openDeductions) =>
        next is null ? null : next.Amount ?? SetOff.Net(next.Instalment + Waiting(standing, plan), openDeductions);

    /// <summary>When it comes; a day that has passed is named as passed.</summary>
    public static string Note(PlannedPayout? next, DateOnly today) => next switch
    {
        null => "alle Raten sind ausgezahlt",
        { State: PayoutState.Prepared } => $"Q{next.Quarter}, in Freigabe, Termin {German.Date(next.DueOn)}",
        _ when next.DueOn < today => $"Q{next.Quarter}, Termin war der {German.Date(next.DueOn)}",
        _ => $"Q{next.Quarter}, geplant am {German.Date(next.DueOn)}",
    };
}
