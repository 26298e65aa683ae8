using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.YearAccounts;

/// <summary>What annual accounts are held against.</summary>
public sealed record AccountsFacts
{
    public required AccountsBook Book { get; init; }

    public required int Year { get; init; }

    public required int Files { get; init; }

    /// <summary>The accepted accounts of the year before; null where there are none.</summary>
    public AccountsBook? LastYear { get; init; }

    /// <summary>Approved payouts of the year before set-offs, EUR; null where nothing is approved.</summary>
    public Money? Paid { get; init; }

    /// <summary>External costs that burden the provider by the accepted returns, EUR; null where no return is accepted.</summary>
    public Money? ExternalCosts { get; init; }
}

/// <summary>
/// Checks annual accounts before they are handed in (rule 4.8 in docs/rules.md): errors block, warnings need an answer. No budget and no
/// result is ever an error.
/// </summary>
public static class AccountsChecks
{
    /// <summary>From which change against last year on a kind is asked about.</summary>
    public static readonly Share Unlike = new(0.2m);

    /// <summary>By how much accounts and returns or payouts may differ before they are asked about, of the larger one.</summary>
    public static readonly Share Apart = new(0.05m);

    public static IReadOnlyList<AccountsFinding> Of(AccountsFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return
        [
            .. Whole(facts),
            .. Twice(facts.Book),
            .. AddsUp(facts.Book),
            .. AgainstLastYear(facts),
            .. Plausible(facts),
            .. Posts(facts.Book),
        ];
    }

    private static IEnumerable<AccountsFinding> Whole(AccountsFacts facts)
    {
        foreach (var (side, kinds) in new[] { ("Erträge", AccountsKinds.Income), ("Aufwendungen", AccountsKinds.Expense) })
        {
            if (!facts.Book.Lines.Any(l => kinds.Contains(l.Kind)))
                yield return new(
                    FindingLevel.Error,
                    AccountsCheck.LinesMissing,
                    null,
                    $"{side} fehlen.",
                    "Bitte mindestens eine Zeile eingeben."
                );
        }

        if (facts.Files == 0)
            yield return new(
                FindingLevel.Warning,
                AccountsCheck.FileMissing,
                null,
                "Dem Abschluss liegt keine Datei bei.",
                "Bitte den Jahresabschluss oder den Prüfbericht anhängen, oder begründen, warum er fehlt."
            );
    }

    private static IEnumerable<AccountsFinding> Twice(AccountsBook book) =>
        book
            .Lines.GroupBy(static l => (l.Kind, Text: l.Text.Trim().ToUpperInvariant(), l.Amount))
            .Where(static g => g.Count() > 1)
            .Select(static g => new AccountsFinding(
                FindingLevel.Warning,
                AccountsCheck.LineTwice,
                g.Last().Row,
                $"„{g.Last().Name}“ mit {GermanNumber.Text(g.Key.Amount)} steht zweimal da.",
                "Bitte prüfen, ob die Zeile doppelt erfasst ist."
            ));

    private static IEnumerable<AccountsFinding> AddsUp(AccountsBook book) =>
        book.Stated is { } stated && stated != book.Result.Amount
            ?
            [
                new(
                    FindingLevel.Error,
                    AccountsCheck.DoesNotAddUp,
                    null,
                    $"Die Zeilen ergeben {GermanNumber.Text(book.Result.Amount)}, ausgewiesen ist {GermanNumber.Text(stated)}.",
                    "Bitte Zeilen oder ausgewiesenes Ergebnis berichtigen."
                ),
            ]
            : [];

    private static IEnumerable<AccountsFinding> AgainstLastYear(AccountsFacts facts)
    {
        foreach (var kind in Enum.GetValues<AccountsKind>())
        {
            var (now, stated, accepted) = (facts.Book.Of(kind), facts.Book.LastYearOf(kind), facts.LastYear?.Of(kind));
            if (stated is { } told && accepted is { } known && told != known)
                yield return new(
                    FindingLevel.Warning,
                    AccountsCheck.LastYearDiffers,
                    null,
                    $"{kind.Title()}: als Vorjahr stehen {GermanNumber.Text(told)}, angenommen wurden {GermanNumber.Text(known)}.",
                    "Bitte die Vorjahreswerte prüfen oder den Unterschied begründen."
                );
            if ((accepted ?? stated) is { } before && !before.IsZero && Differs(now, before, Unlike, before))
                yield return new(
                    FindingLevel.Warning,
                    AccountsCheck.UnlikeLastYear,
                    null,
                    $"{kind.Title()}: {GermanNumber.Text(now)} nach {GermanNumber.Text(before)} im Vorjahr.",
                    $"Mehr als {Unlike} Abstand; bitte begründen."
                );
        }
    }

    private static IEnumerable<AccountsFinding> Plausible(AccountsFacts facts)
    {
        if (facts.Paid is { } paid && facts.Book.Of(AccountsKind.BudgetIncome) is var income && Apartness(income, paid))
            yield return new(
                FindingLevel.Warning,
                AccountsCheck.UnlikePayouts,
                null,
                $"Erträge aus dem Sozialraumbudget: {GermanNumber.Text(income)}; "
                    + $"für {facts.Year} freigegeben und verrechnet sind {GermanNumber.Text(paid)}.",
                "Bitte prüfen oder begründen, z. B. mit einer Abgrenzung."
            );
        if (facts.ExternalCosts is { } costs && facts.Book.Of(AccountsKind.ExternalHelp) is var external && Apartness(external, costs))
            yield return new(
                FindingLevel.Warning,
                AccountsCheck.UnlikeReturns,
                null,
                $"Externe Hilfen: {GermanNumber.Text(external)}; die angenommenen Meldungen ergeben {GermanNumber.Text(costs)}.",
                "Bitte prüfen oder begründen."
            );
    }

    private static IEnumerable<AccountsFinding> Posts(AccountsBook book)
    {
        var (staff, posts) = (!book.Of(AccountsKind.Staff).IsZero, book.Posts.Sum(static p => p.Posts) > 0);
        if (staff != posts)
            yield return new(
                FindingLevel.Warning,
                AccountsCheck.PostsMissing,
                null,
                staff ? "Es gibt Personalkosten, aber keine Stellen." : "Es gibt Stellen, aber keine Personalkosten.",
                "Bitte die Stellen nach Gruppen und die Personalkosten ergänzen oder begründen."
            );
    }

    private static bool Apartness(Money one, Money other) => Differs(one, other, Apart, Money.Max(Size(one), Size(other)));

    private static bool Differs(Money one, Money other, Share by, Money of) =>
        Math.Abs(one.Amount - other.Amount) > Math.Abs(of.Amount) * by.Value;

    private static Money Size(Money amount) => amount < Money.Zero ? -amount : amount;
}
