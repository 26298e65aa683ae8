using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Web.Infrastructure.Localization;

namespace SozialraumBudget.Web.Infrastructure.Payouts;

/// <summary>The earliest payout of a plan that is not paid and has something to pay, as providers read it.</summary>
internal static class NextPayout
{
    public static PlannedPayout? Of(IEnumerable<PlannedPayout> plan) => plan.Where(static p => !p.IsPaid && p.Instalment > Money.Zero).MinBy(static p => p.DueOn);

    /// <summary>When it comes; a day that has passed is named as passed.</summary>
    public static string Note(PlannedPayout? next, DateOnly today) => next switch
    {
        null => "alle Raten sind ausgezahlt",
        { State: PayoutState.Prepared } => $"Q{next.Quarter}, in Freigabe, Termin {German.Date(next.DueOn)}",
        _ when next.DueOn < today => $"Q{next.Quarter}, Termin war der {German.Date(next.DueOn)}",
        _ => $"Q{next.Quarter}, geplant am {German.Date(next.DueOn)}",
    };
}
