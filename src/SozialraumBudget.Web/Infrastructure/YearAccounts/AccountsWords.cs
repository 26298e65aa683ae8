using SozialraumBudget.Domain.YearAccounts;

namespace SozialraumBudget.Web.Infrastructure.YearAccounts;

/// <summary>How pages and answers speak of annual accounts.</summary>
public static class AccountsWords
{
    public static string Title(this AccountsCheck check) =>
        check switch
        {
            AccountsCheck.LinesMissing => "Zeilen fehlen",
            AccountsCheck.DoesNotAddUp => "Ergebnis geht nicht auf",
            AccountsCheck.LineTwice => "Zeile doppelt",
            AccountsCheck.FileMissing => "Datei fehlt",
            AccountsCheck.LastYearDiffers => "Vorjahr stimmt nicht überein",
            AccountsCheck.UnlikeLastYear => "Großer Abstand zum Vorjahr",
            AccountsCheck.UnlikePayouts => "Erträge passen nicht zu den Auszahlungen",
            AccountsCheck.UnlikeReturns => "Externe Hilfen passen nicht zu den Meldungen",
            AccountsCheck.PostsMissing => "Stellen und Personalkosten",
            _ => throw new ArgumentOutOfRangeException(nameof(check), check, null),
        };
}
