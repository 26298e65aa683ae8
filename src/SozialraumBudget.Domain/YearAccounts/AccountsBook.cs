using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.YearAccounts;

/// <summary>The lines of annual accounts and what they add up to (rule 4.8 in docs/rules.md).</summary>
public sealed class AccountsBook
{
    public AccountsBook(IReadOnlyList<AccountsLine> lines, IReadOnlyList<AccountsPosts> posts, Money? stated = null)
    {
        (Lines, Posts, Stated) = (lines, posts, stated);
        Income = Side("Erträge", AccountsKinds.Income);
        Expense = Side("Aufwendungen", AccountsKinds.Expense);
        Result = Traced.Difference("Ergebnis des Jahresabschlusses", "Erträge − Aufwendungen", Income, Expense);
    }

    public static AccountsBook Empty { get; } = new([], []);

    public IReadOnlyList<AccountsLine> Lines { get; }

    public IReadOnlyList<AccountsPosts> Posts { get; }

    /// <summary>The result as the provider's own accounts state it; null where nobody entered it.</summary>
    public Money? Stated { get; }

    public Traced Income { get; }

    public Traced Expense { get; }

    /// <summary>Income − expense; below zero a deficit.</summary>
    public Traced Result { get; }

    /// <summary>Sum of the lines of one kind.</summary>
    public Money Of(AccountsKind kind) => Money.Sum(Lines.Where(l => l.Kind == kind).Select(static l => l.Amount));

    /// <summary>Sum of what the lines of one kind state for last year; null where none states it.</summary>
    public Money? LastYearOf(AccountsKind kind)
    {
        List<Money> stated = [.. Lines.Where(l => l.Kind == kind).Select(static l => l.LastYear).OfType<Money>()];
        return stated.Count == 0 ? null : Money.Sum(stated);
    }

    private Traced Side(string title, IReadOnlyList<AccountsKind> kinds) =>
        Traced.Sum(
            title,
            $"Summe der {title}",
            [
                .. kinds
                    .Select(kind => (kind, Lines: Lines.Where(l => l.Kind == kind).ToList()))
                    .Where(static k => k.Lines.Count > 0)
                    .Select(static k =>
                        Traced.Sum(
                            k.kind.Title(),
                            "Summe der Zeilen",
                            [
                                .. k.Lines.Select(static l =>
                                    Traced.Input(l.Text.Length > 0 ? l.Text : l.Kind.Title(), l.Amount, $"Jahresabschluss, Zeile {l.Row}")
                                ),
                            ]
                        )
                    ),
            ]
        );
}
