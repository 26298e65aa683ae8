using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Ledger;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Payouts;

/// <summary>
/// A due beyond the budget of a year (rule 4.4 in docs/rules.md): what a bonus or a settlement grants. It is booked when it is granted and
/// then prepared, approved and paid like every other due.
/// </summary>
/// <param name="Key">Free in its year: see <see cref="NextKey"/>.</param>
/// <param name="Explained">The Rechenweg; gives exactly the amount of the due.</param>
/// <param name="Booking">Promises the amount in the budget account of the year.</param>
public sealed record AdditionalDue(
    DueKey Key,
    DuePurpose Purpose,
    Money Amount,
    DateOnly DueOn,
    Derivation Explained,
    LedgerTransaction Booking
)
{
    /// <summary>As the booking names it: "Leistungsbonus 2026 bewilligt".</summary>
    public string Text => $"{Purpose.Title()} {Key.Period.Year} bewilligt";

    /// <summary>The due as it is granted now.</summary>
    /// <param name="year">What is on record about the year.</param>
    /// <param name="purpose">Bonus or settlement.</param>
    /// <param name="explained">Its value is the amount.</param>
    /// <exception cref="ArgumentException">A purpose that is part of the budget, or an amount that is not above zero.</exception>
    public static AdditionalDue Of(YearFacts year, DuePurpose purpose, DateOnly dueOn, Derivation explained)
    {
        ArgumentNullException.ThrowIfNull(explained);
        if (!purpose.IsAdditional())
            throw new ArgumentException($"{purpose} is part of the budget.", nameof(purpose));
        if (explained.Amount <= Money.Zero)
            throw new ArgumentException($"A due grants money, not {explained.Amount}.", nameof(explained));

        return new(NextKey(year), purpose, explained.Amount, dueOn, explained, LedgerBookings.AdditionalDue(explained.Amount));
    }

    /// <summary>
    /// In the last period of the year, after every due and payout it has had: a key that a payout has had is not used again, also where
    /// nothing came of it.
    /// </summary>
    public static DueKey NextKey(YearFacts year)
    {
        ArgumentNullException.ThrowIfNull(year);
        List<DueKey> keys =
        [
            .. (year.Budget?.Dues ?? []).Select(static d => d.Key),
            .. year.Additional.Select(static d => d.Key),
            .. year.Payouts.Select(static p => p.Key),
        ];
        var last = keys.Count == 0 ? Period.Quarter(year.Year, 4) : keys.Max(static k => k.Period);
        return new(last, keys.Where(k => k.Period == last).Select(static k => k.Sequence).DefaultIfEmpty().Max() + 1);
    }
}
