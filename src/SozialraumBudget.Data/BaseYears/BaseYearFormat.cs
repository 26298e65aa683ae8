using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Sheets;

namespace SozialraumBudget.Data.BaseYears;

/// <summary>Import format of the base year: one row per service of a case (rule 4.1 in docs/rules.md).</summary>
public static class BaseYearFormat
{
    public const int CaseNumber = 0;
    public const int Area = 1;
    public const int HelpType = 2;
    public const int Setting = 3;
    public const int Provider = 4;
    public const int Unit = 5;
    public const int Quantity = 6;
    public const int Rate = 7;
    public const int From = 8;
    public const int To = 9;
    public const int Label = 10;

    public static SheetFormat Format { get; } =
        new(
            "Basisjahr",
            new("Fallnummer", ColumnKind.Text, true, 50, "Pseudonym, kein Name"),
            new("Bereich", ColumnKind.Text, true, 100, "Name des Bereichs"),
            new("Hilfeart", ColumnKind.Text, true, 20, AllowedHelpTypes),
            new("Setting", ColumnKind.Text, true, 20, AllowedSettings),
            new("Träger", ColumnKind.Text, true, 200, "Name des Trägers"),
            new("Einheit", ColumnKind.Text, true, 20, AllowedUnits),
            new("Menge", ColumnKind.Number, false, 30, "Pflicht bei Stunde; sonst aus dem Zeitraum berechnet"),
            new("Satz", ColumnKind.Money, true, 30, "EUR je Einheit"),
            new("Von", ColumnKind.Date, true, 30, "TT.MM.JJJJ"),
            new("Bis", ColumnKind.Date, false, 30, "TT.MM.JJJJ; leer = läuft weiter"),
            new("Bezeichnung", ColumnKind.Text, false, 500, "frei")
        );

    internal static string AllowedHelpTypes => string.Join(", ", HelpTypes.All.Select(type => type.Code()));

    internal static string AllowedSettings => string.Join(", ", HelpSettings.All.Select(setting => setting.Title()));

    internal static string AllowedUnits => string.Join(", ", ServiceUnits.All.Select(unit => unit.Title()));
}
