using SozialraumBudget.Domain.Deductions;
using SozialraumBudget.Ui.Controls;

namespace SozialraumBudget.Web.Infrastructure.Deductions;

/// <summary>How the states of deductions look.</summary>
public static class DeductionWords
{
    public static BadgeKind Kind(this DeductionState state) =>
        state switch
        {
            DeductionState.Open => BadgeKind.Warning,
            DeductionState.PartlySetOff => BadgeKind.Info,
            DeductionState.SetOff => BadgeKind.Success,
            _ => BadgeKind.Neutral,
        };
}
