using SozialraumBudget.Data.Workshops;
using SozialraumBudget.Domain.Reconciliation;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Domain.Workshops;
using SozialraumBudget.Ui.Controls;
using SozialraumBudget.Ui.Localization;

namespace SozialraumBudget.Web.Infrastructure.Workshops;

/// <summary>How pages and documents speak of workshops.</summary>
public static class WorkshopLook
{
    public static BadgeKind Kind(this WorkshopState state) =>
        state switch
        {
            WorkshopState.Planned => BadgeKind.Info,
            WorkshopState.Held or WorkshopState.HalfSigned => BadgeKind.Warning,
            WorkshopState.Signed => BadgeKind.Success,
            _ => BadgeKind.Neutral,
        };

    /// <summary>What comes next, and whose turn it is.</summary>
    public static string NextText(this WorkshopFacts facts, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return facts.State switch
        {
            WorkshopState.Planned when facts.Day > today =>
                "Bis zum Termin ergänzt das Jugendamt die Tagesordnung; der Träger schlägt Punkte vor.",
            WorkshopState.Planned => "Als Nächstes schreibt das Jugendamt das Protokoll.",
            WorkshopState.Held => "Als Nächstes unterschreiben beide Seiten das Protokoll.",
            WorkshopState.HalfSigned =>
                $"Als Nächstes unterschreibt: {(facts.ProviderSigner is null ? RoundSide.Provider : RoundSide.Office).Title()}. "
                    + "Eine Änderung nimmt die Unterschrift der anderen Seite weg.",
            WorkshopState.Signed => "Beide Seiten haben unterschrieben. Das Protokoll ist unveränderlich; Aufgaben laufen weiter.",
            _ => "Der Workshop findet nicht statt.",
        };
    }

    /// <summary>"12,50 €", "9 Monate".</summary>
    public static string Text(decimal value, WorkshopUnit unit) =>
        unit == WorkshopUnit.Euro ? German.Money(new Money(value)) : German.Count((int)value, "Monat", "Monate");

    /// <summary>How it stands with a task.</summary>
    public static (string Text, BadgeKind Kind) Badge(this GivenTask given, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(given);
        return given.Record.DoneOn is { } done ? ($"erledigt am {German.Date(done)}", BadgeKind.Success)
            : given.Task.IsOverdueOn(today) ? ("überfällig", BadgeKind.Danger)
            : ("offen", BadgeKind.Info);
    }

    /// <summary>"Sozialraumleitung, Budgetcontrolling (2)".</summary>
    public static string Text(IReadOnlyList<WorkshopParticipants> participants) =>
        string.Join(", ", participants.Select(static p => p.Count == 1 ? p.Function : $"{p.Function} ({German.Number(p.Count)})"));

    /// <summary>How many a model asks for, beside those of the year.</summary>
    public static string? Asked(int perYear, int held) =>
        perYear == 0 ? null : $"{German.Number(held)} von {German.Number(perYear)} vereinbarten im Jahr";
}
