using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Ui.Controls;
using SozialraumBudget.Ui.Localization;

namespace SozialraumBudget.Web.Infrastructure.Payouts;

/// <summary>How dues are told to people.</summary>
public static class DueWords
{
    public static BadgeKind Kind(this PayoutStep step) =>
        step switch
        {
            PayoutStep.Overdue or PayoutStep.Refused => BadgeKind.Danger,
            PayoutStep.Due => BadgeKind.Warning,
            PayoutStep.Prepared => BadgeKind.Info,
            PayoutStep.Approved or PayoutStep.HandedOver or PayoutStep.Paid or PayoutStep.SetOff => BadgeKind.Success,
            _ => BadgeKind.Neutral,
        };

    /// <summary>When the next payout comes; a day that has passed is named as passed.</summary>
    /// <param name="rest">Dues are left that a settled or ended agreement does not pay.</param>
    public static string Note(DueStanding? next, DateOnly today, bool rest) =>
        next switch
        {
            null when rest => "offene Raten ruhen",
            null => "alle Raten sind freigegeben",
            { Step: PayoutStep.Prepared } => $"{next.Name}, vorbereitet, Termin {German.Date(next.DueOn)}",
            _ when next.DueOn < today => $"{next.Name}, Termin war der {German.Date(next.DueOn)}",
            _ => $"{next.Name}, geplant am {German.Date(next.DueOn)}",
        };
}
