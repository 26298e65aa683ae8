using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Reconciliation;
using SozialraumBudget.Ui.Localization;

namespace SozialraumBudget.Web.Pages.Trial;

/// <summary>How a trial of a quarter says things, in German.</summary>
internal static class TrialWords
{
    /// <summary>"144,00 Std."; a dash where there are none by nature.</summary>
    public static string Hours(Traced? hours) =>
        hours is null ? "–" : $"{hours.Value.ToString("N2", System.Globalization.CultureInfo.GetCultureInfo("de-DE"))} Std.";

    public static string Kind(DifferenceKind kind) =>
        kind switch
        {
            DifferenceKind.OnlyProvider => "nur beim Träger",
            DifferenceKind.OnlyOffice => "nur beim Jugendamt",
            DifferenceKind.CostType => "Kostentyp",
            DifferenceKind.Setting => "Setting",
            DifferenceKind.Provider => "Träger",
            DifferenceKind.Period => "Zeitraum",
            _ => "Stunden je Woche",
        };

    /// <summary>What a side says about it.</summary>
    public static string Side(DifferenceKind kind, ReturnCase? one) =>
        one is null
            ? "–"
            : kind switch
            {
                DifferenceKind.CostType => one.CostType ?? "ohne",
                DifferenceKind.Setting => one.Setting.Title(),
                DifferenceKind.Provider => one.Provider,
                DifferenceKind.Intensity => one.PerWeek?.ToString() ?? "ohne",
                _ => one.Days.ToString(),
            };
}
