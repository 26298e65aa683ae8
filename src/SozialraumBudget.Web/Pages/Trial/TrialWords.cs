using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Reconciliation;

namespace SozialraumBudget.Web.Pages.Trial;

/// <summary>How a trial of a quarter says things, in German.</summary>
internal static class TrialWords
{
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
