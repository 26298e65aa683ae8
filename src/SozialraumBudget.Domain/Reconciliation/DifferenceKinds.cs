using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.CostTypes;

namespace SozialraumBudget.Domain.Reconciliation;

/// <summary>German words for differences and for what a side says about them.</summary>
public static class DifferenceKinds
{
    public static string Title(this DifferenceKind kind) =>
        kind switch
        {
            DifferenceKind.OnlyProvider => "nur beim Träger",
            DifferenceKind.OnlyOffice => "nur beim Jugendamt",
            DifferenceKind.CostType => "Kostentyp",
            DifferenceKind.Setting => "Setting der Hilfe",
            DifferenceKind.Provider => "Träger",
            DifferenceKind.Period => "Zeitraum",
            DifferenceKind.Intensity => "Stunden je Woche",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };

    /// <summary>Whether the case stands on one side alone: agreed is then whether it counts.</summary>
    public static bool IsOneSided(this DifferenceKind kind) => kind is DifferenceKind.OnlyProvider or DifferenceKind.OnlyOffice;

    /// <summary>What a side says: "III", "stationär", "4,00 Std."; a dash where it does not have the case.</summary>
    public static string ValueOf(this DifferenceKind kind, ReturnCase? side) =>
        side is null
            ? "–"
            : kind switch
            {
                DifferenceKind.CostType => side.CostType is { } type ? CostTypeNames.Short(type) : "ohne",
                DifferenceKind.Setting => side.Setting.Title(),
                DifferenceKind.Provider => side.Provider,
                DifferenceKind.Intensity => side.PerWeek?.ToString() ?? "ohne",
                _ => side.Days.ToString(),
            };
}
