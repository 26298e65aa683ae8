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
            new("Fallnummer", ColumnKind.Text, true, 50, "Pseudonym, kein Name")
            {
                IsCase = true,
                Aliases = ["Fall-Nr", "Fallnr", "Fall", "Fall-ID", "Aktenzeichen", "AZ", "Fallkennung", "Hilfefall"],
            },
            new("Bereich", ColumnKind.Text, true, 100, "Name des Bereichs")
            {
                Aliases = ["Sozialraum", "Region", "Sozialregion", "Stadtteilbereich", "Bezirk", "Planungsraum"],
            },
            new("Hilfeart", ColumnKind.Text, true, 20, AllowedHelpTypes)
            {
                Aliases = ["Paragraph", "Paragraf", "Rechtsgrundlage", "Hilfe", "Leistungsart", "Art der Hilfe", "Maßnahme"],
            },
            new("Setting", ColumnKind.Text, true, 20, AllowedSettings)
            {
                Aliases = ["Form", "Hilfeform", "Betreuungsform", "Durchführungsform", "Form der Hilfe"],
            },
            new("Träger", ColumnKind.Text, true, 200, "Name des Trägers")
            {
                Aliases = ["Leistungserbringer", "Anbieter", "Einrichtung", "Maßnahmenträger", "Leistungsanbieter", "Kreditor"],
            },
            new("Einheit", ColumnKind.Text, true, 20, AllowedUnits)
            {
                Aliases = ["Abrechnungsart", "Abrechnungseinheit", "Mengeneinheit", "ME", "Zahlweise"],
            },
            new("Menge", ColumnKind.Number, false, 30, "Pflicht bei Stunde; sonst aus dem Zeitraum berechnet")
            {
                Aliases = ["Anzahl", "Stunden", "FLS", "Umfang", "Bewilligte Stunden"],
            },
            new("Satz", ColumnKind.Money, true, 30, "EUR je Einheit")
            {
                Aliases = ["Entgelt", "Preis", "Kostensatz", "Einzelpreis", "Tagessatz", "Betrag", "Entgeltsatz"],
            },
            new("Von", ColumnKind.Date, true, 30, "TT.MM.JJJJ")
            {
                Aliases = ["Beginn", "Start", "Leistungsbeginn", "Bewilligt von", "gültig ab", "ab"],
            },
            new("Bis", ColumnKind.Date, false, 30, "TT.MM.JJJJ; leer = läuft weiter")
            {
                Aliases = ["Ende", "Leistungsende", "Bewilligt bis", "gültig bis"],
            },
            new("Bezeichnung", ColumnKind.Text, false, 500, "frei") { Aliases = ["Leistung", "Bemerkung", "Text", "Beschreibung"] }
        );

    internal static string AllowedHelpTypes => string.Join(", ", HelpTypes.All.Select(type => type.Code()));

    internal static string AllowedSettings => string.Join(", ", HelpSettings.All.Select(setting => setting.Title()));

    internal static string AllowedUnits => string.Join(", ", ServiceUnits.All.Select(unit => unit.Title()));
}
