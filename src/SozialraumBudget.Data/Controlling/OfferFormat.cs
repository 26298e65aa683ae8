using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Sheets;

namespace SozialraumBudget.Data.Controlling;

/// <summary>Import format of group and low-threshold offers: one row per meeting, participants as a count.</summary>
public static class OfferFormat
{
    public const int Day = 0;
    public const int Team = 1;
    public const int Offer = 2;
    public const int Kind = 3;
    public const int Participants = 4;
    public const int Hours = 5;

    public static SheetFormat Format { get; } =
        new(
            "Angebote",
            new("Datum", ColumnKind.Date, true, 30, "TT.MM.JJJJ") { Aliases = ["Tag", "am"] },
            new("Team", ColumnKind.Text, true, 100, "Name des Teams") { Aliases = ["Einheit"] },
            new("Angebot", ColumnKind.Text, true, 200, "Name des Angebots") { Aliases = ["Veranstaltung", "Bezeichnung"] },
            new("Art", ColumnKind.Text, false, 30, AllowedKinds) { Aliases = ["Angebotsart"] },
            new("Teilnehmende", ColumnKind.Integer, true, 10, "Anzahl, keine Namen") { Aliases = ["Teilnehmer", "Besucher", "Anzahl"] },
            new("Stunden", ColumnKind.Number, false, 30, "1,5 oder 1:30 oder 90 min") { Aliases = ["Dauer", "Zeit"] }
        );

    internal static string AllowedKinds => string.Join(", ", OfferKinds.All.Select(static kind => kind.Title()));
}
