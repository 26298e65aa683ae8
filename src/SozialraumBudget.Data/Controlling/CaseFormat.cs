using SozialraumBudget.Data.BaseYears;
using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Sheets;

namespace SozialraumBudget.Data.Controlling;

/// <summary>Import format of cases: the list of a provider or of the office for a period (rule 4.5 in docs/rules.md).</summary>
public static class CaseFormat
{
    public const int CaseNumber = 0;
    public const int Area = 1;
    public const int HelpType = 2;
    public const int Setting = 3;
    public const int CostType = 4;
    public const int Begin = 5;
    public const int End = 6;
    public const int PerWeek = 7;
    public const int Provider = 8;
    public const int Reason = 9;
    public const int BirthYear = 10;
    public const int Goal = 11;
    public const int PlannedOn = 12;

    public static SheetFormat Format { get; } =
        new(
            "Fälle",
            new("Fallnummer", ColumnKind.Text, true, 50, "Pseudonym, kein Name")
            {
                IsCase = true,
                Aliases = ["Fall-Nr", "Fallnr", "Fall", "Fall-ID", "Aktenzeichen", "AZ", "Fallkennung"],
            },
            new("Bereich", ColumnKind.Text, true, 100, "Name des Bereichs") { Aliases = ["Sozialraum", "Region", "Bezirk"] },
            new("Hilfeart", ColumnKind.Text, true, 20, BaseYearFormat.AllowedHelpTypes)
            {
                Aliases = ["Paragraph", "Paragraf", "Rechtsgrundlage", "Hilfe", "Leistungsart", "Art der Hilfe"],
            },
            new("Setting", ColumnKind.Text, true, 20, BaseYearFormat.AllowedSettings) { Aliases = ["Form", "Hilfeform", "Betreuungsform"] },
            new("Kostentyp", ColumnKind.Text, false, 10, "1, 2 … oder I, II …") { Aliases = ["Typ", "Kostenklasse"] },
            new("Beginn", ColumnKind.Date, true, 30, "TT.MM.JJJJ") { Aliases = ["Von", "Start", "Hilfebeginn"] },
            new("Ende", ColumnKind.Date, false, 30, "TT.MM.JJJJ; leer = läuft weiter") { Aliases = ["Bis", "Hilfeende"] },
            new("Stunden je Woche", ColumnKind.Number, false, 30, "vereinbart; 9,5 oder 9:30")
            {
                Aliases = ["Wochenstunden", "Intensität", "FLS je Woche", "Stunden pro Woche"],
            },
            new("Träger", ColumnKind.Text, true, 200, "Name des Trägers") { Aliases = ["Leistungserbringer", "Anbieter", "Einrichtung"] },
            new("Grund extern", ColumnKind.Text, false, 50, "Pflicht bei einem anderen Träger: " + AllowedReasons)
            {
                Aliases = ["Grund", "Grund der externen Hilfe"],
            },
            new("Geburtsjahr", ColumnKind.Integer, false, 10, "vierstellig") { Aliases = ["Jahrgang"] },
            new("Zielerreichung", ColumnKind.Number, false, 10, "0 bis 100 %, am Ende der Hilfe") { Aliases = ["Ziel erreicht"] },
            new("Hilfeplan am", ColumnKind.Date, false, 30, "TT.MM.JJJJ") { Aliases = ["Hilfeplan", "Hilfeplangespräch"] }
        );

    internal static string AllowedReasons => string.Join(", ", ExternalReasons.All.Select(static reason => reason.Title()));
}
