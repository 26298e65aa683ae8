using SozialraumBudget.Domain.Selection;
using SozialraumBudget.Ui.Controls;

namespace SozialraumBudget.Web.Infrastructure.Selection;

/// <summary>How the pages show where a selection stands.</summary>
public static class SelectionLook
{
    public static BadgeKind Kind(this SelectionState state) =>
        state switch
        {
            SelectionState.Called => BadgeKind.Info,
            SelectionState.Proposed => BadgeKind.Warning,
            SelectionState.Decided => BadgeKind.Success,
            _ => BadgeKind.Neutral,
        };

    public static BadgeKind Kind(this ApplicationOutcome outcome) =>
        outcome == ApplicationOutcome.Chosen ? BadgeKind.Success : BadgeKind.Neutral;
}
