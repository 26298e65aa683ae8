using SozialraumBudget.Domain.Models;

namespace SozialraumBudget.Domain.Workshops;

/// <summary>German names, and what a budget model asks for.</summary>
public static class WorkshopNames
{
    public static string Title(this WorkshopKind kind) =>
        kind switch
        {
            WorkshopKind.Controlling => "Controlling-Workshop",
            WorkshopKind.JointSteering => "Steuerungsrunde",
            WorkshopKind.Special => "Sondertermin",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };

    public static string Title(this WorkshopState state) =>
        state switch
        {
            WorkshopState.Planned => "geplant",
            WorkshopState.Held => "Protokoll zu unterschreiben",
            WorkshopState.HalfSigned => "von einer Seite unterschrieben",
            WorkshopState.Signed => "abgeschlossen",
            WorkshopState.Cancelled => "abgesagt",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
        };

    public static string Title(this WorkshopSide side) =>
        side switch
        {
            WorkshopSide.Office => "Jugendamt",
            WorkshopSide.Area => "Sozialraumleitung",
            WorkshopSide.Provider => "Träger",
            _ => throw new ArgumentOutOfRangeException(nameof(side), side, null),
        };

    /// <summary>The kind that an agreement of the model usually has.</summary>
    public static WorkshopKind UsualKind(this BudgetModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return model.SteersJointly ? WorkshopKind.JointSteering : WorkshopKind.Controlling;
    }
}
