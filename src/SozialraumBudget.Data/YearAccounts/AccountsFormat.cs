using SozialraumBudget.Domain.YearAccounts;
using SozialraumBudget.Sheets;

namespace SozialraumBudget.Data.YearAccounts;

/// <summary>
/// Import format of annual accounts: one row per line of income or expense, or per group of staff (rule 4.8 in docs/rules.md).
/// </summary>
public static class AccountsFormat
{
    public const int Kind = 0;
    public const int Text = 1;
    public const int Amount = 2;
    public const int LastYear = 3;
    public const int Posts = 4;

    /// <summary>Kind of a row that states posts.</summary>
    public const string PostsKind = BookkeepingWords.Posts;

    public static SheetFormat Format { get; } =
        new(
            "Jahresabschluss",
            new("Art", ColumnKind.Text, true, 40, Allowed) { Aliases = ["Kontoart", "Position", "Kategorie"] },
            new("Bezeichnung", ColumnKind.Text, false, 200, "wie im eigenen Abschluss; bei Stellen die Gruppe")
            {
                Aliases = ["Konto", "Text", "Gruppe", "Kontobezeichnung"],
                MayRepeat = true,
            },
            new("Betrag", ColumnKind.Money, false, 30, "EUR, Aufwendungen ohne Minus; außer bei Stellen Pflicht")
            {
                Aliases = ["Summe", "Ist", "Jahresbetrag"],
            },
            new("Vorjahr", ColumnKind.Money, false, 30, "EUR") { Aliases = ["Betrag Vorjahr", "Vorjahresbetrag"] },
            new("Stellen", ColumnKind.Number, false, 20, "Vollzeitstellen im Jahresmittel, nur bei der Art Stellen")
            {
                Aliases = ["VZÄ", "Vollzeitstellen"],
            }
        );

    /// <summary>The kinds of a row, in the order of the accounts.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
    [.. AccountsKinds.Income.Concat(AccountsKinds.Expense).Select(static k => k.Title()), PostsKind];

    private static string Allowed =>
        string.Join(", ", [.. AccountsKinds.Income.Concat(AccountsKinds.Expense).Select(static k => k.Title()), PostsKind]);
}
