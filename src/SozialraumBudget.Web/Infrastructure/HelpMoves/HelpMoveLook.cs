using SozialraumBudget.Data.HelpMoves;
using SozialraumBudget.Domain.HelpMoves;
using SozialraumBudget.Domain.Reconciliation;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Controls;
using SozialraumBudget.Ui.Localization;

namespace SozialraumBudget.Web.Infrastructure.HelpMoves;

/// <summary>How pages speak of moves for stationary helps.</summary>
public static class HelpMoveLook
{
    public static BadgeKind Kind(this HelpMoveState state) =>
        state switch
        {
            HelpMoveState.Proposed or HelpMoveState.HalfSigned => BadgeKind.Warning,
            HelpMoveState.Signed => BadgeKind.Success,
            _ => BadgeKind.Neutral,
        };

    /// <summary>What comes next, and whose turn it is.</summary>
    public static string NextText(this HelpMoveDossier move)
    {
        ArgumentNullException.ThrowIfNull(move);
        return move.Facts switch
        {
            { State: HelpMoveState.Withdrawn } => "Sie ist zurückgezogen und ohne Wirkung.",
            { State: HelpMoveState.Signed } when move.Versions.Count > 0 =>
                $"Beide Seiten haben unterschrieben. Das Budget {move.Record.BudgetYear} beruht "
                    + $"seit Fassung {move.Versions[0].Version} darauf.",
            { State: HelpMoveState.Signed } =>
                "Beide Seiten haben unterschrieben. Mit der nächsten Fassung des Budgets wird sie wirksam; die setzt das Jugendamt fest.",
            { IsOpen: false } =>
                "Die Vereinbarung ist für dieses Jahr nicht mehr offen. Ohne beide Unterschriften bleibt sie ohne Wirkung.",
            { State: HelpMoveState.Proposed } => "Sie wirkt erst, wenn Trägerverbund und Jugendamt unterschrieben haben.",
            var facts => $"Als Nächstes unterschreibt: {(facts.ProviderSigner is null ? RoundSide.Provider : RoundSide.Office).Signs()}. "
                + "Bis dahin ist sie ohne Wirkung.",
        };
    }

    /// <summary>Who signs for a side.</summary>
    public static string Signs(this RoundSide side) =>
        side == RoundSide.Provider ? "Trägerverbund (Trägerkoordination)" : "Jugendamt (Budgetcontrolling)";

    /// <summary>"Frau A, 02.03.2026", or that it is missing.</summary>
    public static string Signature(Stamp? signed) =>
        signed is null ? "noch nicht" : $"{signed.Name}, {German.Date(LocalDay.Of(signed.At))}";
}
