using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Sheets;

namespace SozialraumBudget.Data.Controlling;

/// <summary>Import format of hours: one row per worker, day and activity (rule 4.5 in docs/rules.md).</summary>
public static class HourFormat
{
    public const int Day = 0;
    public const int Team = 1;
    public const int Worker = 2;
    public const int Kind = 3;
    public const int CaseNumber = 4;
    public const int Hours = 5;
    public const int Activity = 6;

    public static SheetFormat Format { get; } =
        new(
            "Stunden",
            new("Datum", ColumnKind.Date, true, 30, "TT.MM.JJJJ") { Aliases = ["Tag", "Leistungsdatum", "Einsatztag", "am"] },
            new("Team", ColumnKind.Text, true, 100, "Name des Teams") { Aliases = ["Gruppe", "Einheit", "Kostenstelle"] },
            new("Mitarbeiter", ColumnKind.Text, true, 50, "Pseudonym, kein Name")
            {
                Aliases = ["Mitarbeiterin", "Fachkraft", "Personal-Nr", "Personalnummer", "MA", "Kürzel"],
            },
            new("Art", ColumnKind.Text, true, 30, AllowedKinds) { Aliases = ["Arbeitsart", "Leistungsart", "Art der Arbeit"] },
            new("Fallnummer", ColumnKind.Text, false, 50, "Pflicht bei fallspezifisch, sonst leer")
            {
                IsCase = true,
                Aliases = ["Fall-Nr", "Fallnr", "Fall", "Fall-ID", "Aktenzeichen", "AZ", "Fallkennung"],
            },
            new("Stunden", ColumnKind.Number, true, 30, "1,5 oder 1:30 oder 90 min; je Mitarbeiter und Tag höchstens 24")
            {
                Aliases = ["Dauer", "Zeit", "Std", "FLS", "Umfang", "Arbeitszeit"],
            },
            new("Tätigkeit", ColumnKind.Text, false, 100, "zum Beispiel Gespräch, Dokumentation")
            {
                Aliases = ["Leistung", "Aktivität", "Beschreibung"],
            }
        );

    internal static string AllowedKinds => string.Join(", ", WorkKinds.All.Select(static kind => kind.Title()));
}
