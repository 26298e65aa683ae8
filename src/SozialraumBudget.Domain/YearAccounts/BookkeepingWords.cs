using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.YearAccounts;

/// <summary>
/// The kinds of rows of annual accounts, and what bookkeeping calls them. Only proposals come of the latter: to which kind an account
/// belongs the provider decides.
/// </summary>
public static class BookkeepingWords
{
    /// <summary>Kind of a row that states posts.</summary>
    public const string Posts = "Stellen";

    /// <summary>Parts of the names of accounts, where only one kind has them.</summary>
    private static readonly (string Part, AccountsKind Kind)[] Parts =
    [
        ("sozialraumbudget", AccountsKind.BudgetIncome),
        ("zuschuss", AccountsKind.Grants),
        ("zuschuesse", AccountsKind.Grants),
        ("zuwendung", AccountsKind.Grants),
        ("spende", AccountsKind.OtherIncome),
        ("entnahme", AccountsKind.ReserveRelease),
        ("gehalt", AccountsKind.Staff),
        ("gehaelter", AccountsKind.Staff),
        ("lohn", AccountsKind.Staff),
        ("loehne", AccountsKind.Staff),
        ("personal", AccountsKind.Staff),
        ("sozialversicherung", AccountsKind.Staff),
        ("miete", AccountsKind.Materials),
        ("fahrtkosten", AccountsKind.Materials),
        ("reisekosten", AccountsKind.Materials),
        ("material", AccountsKind.Materials),
        ("buerobedarf", AccountsKind.Materials),
        ("verwaltung", AccountsKind.Overhead),
        ("gemeinkosten", AccountsKind.Overhead),
        ("umlage", AccountsKind.Overhead),
        ("fremdleistung", AccountsKind.ExternalHelp),
        ("zufuehrung", AccountsKind.ReserveAllocation),
        ("abschreibung", AccountsKind.OtherExpense),
    ];

    /// <summary>Rows with sums are proposed to be left out: they would count twice.</summary>
    public static Vocabulary Kind { get; } =
        new(
            [
                .. AccountsKinds.Income.Concat(AccountsKinds.Expense).Select(static k => new Term(k.Title(), k.Title(), Others(k))),
                new Term(Posts, Posts, "VZÄ", "Vollzeitstellen", "Stellenplan"),
            ],
            isClosed: true,
            static word => Titles.Any(title => Spelling.IsSame(title, word)),
            ByPart
        )
        {
            HasSums = true,
        };

    private static IEnumerable<string> Titles =>
        AccountsKinds.Income.Concat(AccountsKinds.Expense).Select(static k => k.Title()).Append(Posts);

    private static string[] Others(AccountsKind kind) =>
        kind switch
        {
            AccountsKind.BudgetIncome => ["Budget", "Leistungsentgelte", "Erlöse", "Umsatzerlöse"],
            AccountsKind.Grants => ["Zuschüsse", "Zuwendungen", "Fördermittel"],
            AccountsKind.OtherIncome => ["sonstige betriebliche Erträge", "übrige Erträge", "Zinserträge"],
            AccountsKind.ReserveRelease => ["Auflösung von Rücklagen"],
            AccountsKind.Staff => ["soziale Abgaben", "Altersversorgung", "Honorare"],
            AccountsKind.Materials => ["Sachaufwand", "Raumkosten", "Energie", "Reise- und Fahrtkosten"],
            AccountsKind.Overhead => ["Overhead", "Regiekosten"],
            AccountsKind.ExternalHelp => ["bezogene Leistungen"],
            AccountsKind.ReserveAllocation => ["Einstellung in Rücklagen"],
            _ => ["sonstige betriebliche Aufwendungen", "übrige Aufwendungen", "Zinsaufwand"],
        };

    private static Term? ByPart(string word)
    {
        var folded = Spelling.Fold(word);
        return
            Parts.Where(p => folded.Contains(p.Part, StringComparison.Ordinal)).Select(static p => p.Kind).Distinct().ToList() is [var one]
            ? Kind.Terms.First(t => t.Text == one.Title())
            : null;
    }
}
