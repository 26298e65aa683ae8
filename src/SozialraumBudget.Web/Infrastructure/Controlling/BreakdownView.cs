using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Localization;

namespace SozialraumBudget.Web.Infrastructure.Controlling;

/// <summary>A table of parts as the page shows it.</summary>
public sealed record BreakdownView(string Title, string Column, Breakdown Breakdown, bool HasHours)
{
    public static BreakdownView Kinds(Consumption consumption) => new("Stunden nach Art der Arbeit", "Art", consumption.ByKind, true);

    public static BreakdownView Teams(Consumption consumption) => new("Stunden nach Team", "Team", consumption.ByTeam, true);

    public static BreakdownView Months(Consumption consumption) => new("Stunden nach Monat", "Monat", consumption.ByMonth, true);

    public static BreakdownView Reasons(Consumption consumption) =>
        new("Externe Kosten des Trägers nach Grund", "Grund", consumption.ByReason, false);

    public static BreakdownView Settings(Breakdown settings) => new("Stunden nach Setting des Falls", "Setting", settings, true);

    /// <summary>"144,00 Std."; a dash where there are none by nature.</summary>
    public static string Hours(Traced? hours) => hours is null ? "–" : $"{German.Number(hours.Value, 2)} Std.";

    /// <summary>Months are written out.</summary>
    public string NameOf(string key) => Period.TryParse(key, out var month) ? month.ToString() : key;
}
