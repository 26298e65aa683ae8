using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Sheets;

namespace SozialraumBudget.Data.Controlling;

/// <summary>Import format of external costs: one row per invoice and case (rules 4.5 and 4.7 in docs/rules.md).</summary>
public static class ExternalCostFormat
{
    public const int CaseNumber = 0;
    public const int Provider = 1;
    public const int From = 2;
    public const int To = 3;
    public const int Amount = 4;
    public const int InvoiceNumber = 5;
    public const int Reason = 6;
    public const int Kind = 7;
    public const int PaidOn = 8;

    public static SheetFormat Format { get; } =
        new(
            "Externe Kosten",
            new("Fallnummer", ColumnKind.Text, true, 50, "Pseudonym, kein Name")
            {
                IsCase = true,
                Aliases = ["Fall-Nr", "Fallnr", "Fall", "Fall-ID", "Aktenzeichen", "AZ", "Fallkennung"],
            },
            new("Träger", ColumnKind.Text, true, 200, "Name dessen, der die Rechnung stellt")
            {
                Aliases = ["Leistungserbringer", "Anbieter", "Einrichtung", "Rechnungssteller", "Kreditor"],
            },
            new("Von", ColumnKind.Date, true, 30, "TT.MM.JJJJ") { Aliases = ["Beginn", "Leistung von", "Zeitraum von"] },
            new("Bis", ColumnKind.Date, true, 30, "TT.MM.JJJJ") { Aliases = ["Ende", "Leistung bis", "Zeitraum bis"] },
            new("Betrag", ColumnKind.Money, true, 30, "EUR der ganzen Rechnung") { Aliases = ["Rechnungsbetrag", "Summe", "Brutto"] },
            new("Rechnungsnummer", ColumnKind.Text, true, 50, "wie auf der Rechnung") { Aliases = ["Rechnung", "Rechnungs-Nr", "Beleg"] },
            new("Grund", ColumnKind.Text, true, 50, CaseFormat.AllowedReasons) { Aliases = ["Grund extern"] },
            new("Art", ColumnKind.Text, false, 20, AllowedKinds + "; leer = extern") { Aliases = ["Kostenart"] },
            new("Bezahlt am", ColumnKind.Date, false, 30, "TT.MM.JJJJ; leer = Bis") { Aliases = ["Zahltag", "Zahlung am", "gezahlt am"] }
        );

    internal static string AllowedKinds => string.Join(", ", ExternalCostKinds.All.Select(static kind => kind.Title()));
}
