using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Ui.Controls;

namespace SozialraumBudget.Web.Infrastructure.Payouts;

/// <summary>How steps look.</summary>
internal static class PayoutWords
{
    public static BadgeKind Kind(this PayoutStep step) => step switch
    {
        PayoutStep.Overdue => BadgeKind.Danger,
        PayoutStep.Due => BadgeKind.Warning,
        PayoutStep.Prepared => BadgeKind.Info,
        PayoutStep.Approved or PayoutStep.HandedOver or PayoutStep.SetOff => BadgeKind.Success,
        _ => BadgeKind.Neutral,
    };
}
