using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Pages.Trial;

/// <summary>A table of parts as the page shows it.</summary>
public sealed record TrialBreakdown(string Title, string Column, Breakdown Breakdown, bool HasHours)
{
    public static TrialBreakdown Kinds(Consumption consumption) => new("Stunden nach Art der Arbeit", "Art", consumption.ByKind, true);

    public static TrialBreakdown Teams(Consumption consumption) => new("Stunden nach Team", "Team", consumption.ByTeam, true);

    public static TrialBreakdown Months(Consumption consumption) => new("Stunden nach Monat", "Monat", consumption.ByMonth, true);

    public static TrialBreakdown Reasons(Consumption consumption) =>
        new("Externe Kosten des Trägers nach Grund", "Grund", consumption.ByReason, false);

    /// <summary>Months are written out.</summary>
    public string NameOf(string key) => Period.TryParse(key, out var month) ? month.ToString() : key;
}
