using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.CashOffice;
using SozialraumBudget.Domain.Providers;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Payouts;

/// <summary>What of a payout is held against that of another one. All amounts are EUR.</summary>
/// <param name="BudgetVersion">The version of the year's budget it was prepared from.</param>
public sealed record ComparablePayout(
    Guid Id,
    DueKey Key,
    DuePurpose Purpose,
    DateOnly DueOn,
    Money Due,
    Money Released,
    Money SetOff,
    int BudgetVersion,
    string Payee,
    PayeeAccount Account
)
{
    /// <summary>"Q1 2026".</summary>
    public string Name => $"{DueNames.Of(Key, Purpose)} {Key.Period.Year}";

    /// <summary>Set-offs count below zero, as they are shown.</summary>
    public Money this[PayoutFigure figure] =>
        figure switch
        {
            PayoutFigure.Due => Due,
            PayoutFigure.FromRetention => Released,
            PayoutFigure.SetOff => -SetOff,
            _ => Due + Released - SetOff,
        };
}

/// <summary>A figure of two payouts.</summary>
public sealed record ComparedFigure(PayoutFigure Figure, Money Before, Money Now)
{
    public Money Difference => Now - Before;
}

/// <summary>What is other with a payout than with the last approved one: what somebody who approves it looks for.</summary>
public sealed record PayoutComparison(ComparablePayout Before, ComparablePayout Now)
{
    private static readonly PayoutFigure[] Order = [PayoutFigure.Due, PayoutFigure.FromRetention, PayoutFigure.SetOff, PayoutFigure.Amount];

    /// <summary>Due, retention, set-offs, transfer.</summary>
    public IReadOnlyList<ComparedFigure> Figures => [.. Order.Select(f => new ComparedFigure(f, Before[f], Now[f]))];

    /// <summary>Difference of what is transferred.</summary>
    public Money Difference => Now[PayoutFigure.Amount] - Before[PayoutFigure.Amount];

    public bool HasOtherAccount => Before.Account.Iban != Now.Account.Iban;

    /// <summary>Nothing but the period is other.</summary>
    public bool IsSame => Notes.Count == 0 && Figures.All(static f => f.Difference.IsZero);

    /// <summary>What is other beside the amounts, in German sentences.</summary>
    public IReadOnlyList<string> Notes
    {
        get
        {
            var notes = new List<string>();
            if (Before.Payee != Now.Payee)
                notes.Add($"Empfänger: {Now.Payee}, vorher {Before.Payee}.");
            if (HasOtherAccount)
                notes.Add("Die Bankverbindung ist eine andere.");
            if (!AccountHolder.IsSame(Before.Account.Holder, Now.Account.Holder))
                notes.Add($"Kontoinhaber: {Now.Account.Holder}, vorher {Before.Account.Holder}.");
            if (Before.Key.Period.Year != Now.Key.Period.Year)
                notes.Add($"Budgetjahr {Now.Key.Period.Year}, vorher {Before.Key.Period.Year}.");
            else if (Before.BudgetVersion != Now.BudgetVersion)
                notes.Add($"Budget in Fassung {Now.BudgetVersion}, vorher in Fassung {Before.BudgetVersion}.");
            return notes;
        }
    }

    /// <summary>The payout against the last one of the same purpose that was due before it; null where there is none.</summary>
    /// <param name="approved">Approved payouts of the same area, of this and of earlier agreements, in any order.</param>
    public static PayoutComparison? Of(ComparablePayout now, IEnumerable<ComparablePayout> approved)
    {
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(approved);
        var before = approved
            .Where(p => p.Id != now.Id && p.Purpose == now.Purpose && (p.DueOn, p.Key).CompareTo((now.DueOn, now.Key)) < 0)
            .MaxBy(static p => (p.DueOn, p.Key));
        return before is null ? null : new(before, now);
    }
}
