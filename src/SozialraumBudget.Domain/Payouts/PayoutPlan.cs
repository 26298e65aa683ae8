using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Deductions;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Payouts;

/// <summary>What somebody wants to prepare.</summary>
/// <param name="Due">Which due; null: released retention alone, once every due has its payout.</param>
/// <param name="Claims">Open claims to set off, as far as the payout bears them; null takes all. Credits are always taken.</param>
public sealed record PayoutWish(DueKey? Due, IReadOnlyCollection<Guid>? Claims = null);

/// <summary>
/// A payout as it would be prepared: a due of the budget together with all released retention that waits, or one beyond it alone, less
/// what it sets off, the oldest claim first and never below zero (rule 4.4 in docs/rules.md). What is shown before preparing is
/// made here, too.
/// </summary>
public sealed record PayoutPlan
{
    public const string AgreementMustBeActive = nameof(AgreementMustBeActive);
    public const string DueMustBePlanned = nameof(DueMustBePlanned);
    public const string BankAccountMustBeApproved = nameof(BankAccountMustBeApproved);
    public const string AmountMustBePositive = nameof(AmountMustBePositive);
    public const string DuesComeFirst = nameof(DuesComeFirst);
    public const string AlreadyPrepared = nameof(AlreadyPrepared);
    public const string ClaimMustBeOpen = nameof(ClaimMustBeOpen);
    public const string TooEarlyToPrepare = nameof(TooEarlyToPrepare);

    public required DueKey Key { get; init; }

    public required DuePurpose Purpose { get; init; }

    public required DateOnly DueOn { get; init; }

    /// <summary>What of the budget falls due.</summary>
    public required Money Due { get; init; }

    /// <summary>Parts of the retention it takes.</summary>
    public required IReadOnlyList<RetentionFact> Parts { get; init; }

    /// <summary>What renegotiations changed on parts paid before; may be negative.</summary>
    public required Money Correction { get; init; }

    /// <summary>Claims it sets off, each with its amount; credits below zero.</summary>
    public required IReadOnlyList<(ClaimFact Claim, Money Amount)> SetOffs { get; init; }

    /// <summary>The year it was made from.</summary>
    public required Standing Standing { get; init; }

    public Money Released => Money.Sum(Parts.Select(static p => p.Amount)) + Correction;

    public Money SetOff => Money.Sum(SetOffs.Select(static s => s.Amount));

    public Money Gross => Due + Released;

    public Money Amount => Gross - SetOff;

    /// <summary>
    /// Whether an agreement in this state pays a due: an active one all; a settled or ended one no instalments any more, but what was
    /// proved (released retention) and what was granted beyond the budget.
    /// </summary>
    public static bool Pays(AgreementState state, DuePurpose? purpose) =>
        state == AgreementState.Active || (state.HasBegun() && (purpose == DuePurpose.Retention || purpose?.IsAdditional() == true));

    /// <summary>The agreement was active and pays this no more.</summary>
    public static bool Stops(AgreementState state, DuePurpose purpose) => state.HasBegun() && !Pays(state, purpose);

    /// <summary>The plan, or why there is none.</summary>
    /// <param name="hasAccount">The provider has an approved bank account today.</param>
    public static (PayoutPlan? Plan, Refusal? Refusal) Of(Standing standing, PayoutWish wish, bool hasAccount)
    {
        ArgumentNullException.ThrowIfNull(standing);
        ArgumentNullException.ThrowIfNull(wish);
        if (PayoutObjections.Of(standing, wish, hasAccount) is { } refusal)
            return (null, refusal);

        var due = wish.Due is { } key
            ? standing.Due(key)!
            : standing.Dues.First(static d => d is { IsOpen: true, Purpose: DuePurpose.Retention });
        // A due that a renegotiation left empty carries no retention either: another row shows it.
        if (due.Gross <= Money.Zero)
        {
            return (
                null,
                new(AmountMustBePositive, $"Die Auszahlung ergibt {GermanNumber.Text(due.Gross)}; ausgezahlt werden nur Beträge über null.")
            );
        }

        var chosen = Open(standing).Where(c => c.Open < Money.Zero || wish.Claims is null || wish.Claims.Contains(c.Id)).ToList();
        return (From(standing, due, chosen, [], takesReleased: !due.Purpose.IsAdditional()), null);
    }

    /// <summary>
    /// What a due that is not prepared is expected to pay once all dues before it are: the amounts of its row, with their items. For the
    /// due whose turn it is, this is what preparing it gives.
    /// </summary>
    /// <exception cref="ArgumentException">No due of the year, or one that has its payout.</exception>
    public static PayoutPlan Expected(Standing standing, DueKey key)
    {
        ArgumentNullException.ThrowIfNull(standing);
        var before = new List<Money>();
        foreach (var due in standing.Dues.Where(static d => d.IsOpen))
        {
            if (due.Key == key)
                return From(standing, due, Open(standing), before, takesReleased: !due.Released.IsZero);

            before.Add(due.Gross);
        }

        throw new ArgumentException($"{key} is no open due of {standing.Facts.Year}.", nameof(key));
    }

    /// <summary>The Rechenweg; <see cref="PayoutItems"/> reads it.</summary>
    /// <param name="due">How the due came about; its value is <see cref="Due"/>.</param>
    /// <param name="part">How a part of the retention came about; where it is not known, the part stands for itself.</param>
    public Derivation Explain(Derivation? due, Func<RetentionFact, Derivation?>? part = null) => PayoutReasons.Explain(this, due, part);

    /// <param name="before">Gross of the dues that come first: they set off before this one does.</param>
    private static PayoutPlan From(
        Standing standing,
        DueStanding due,
        IReadOnlyList<ClaimFact> claims,
        IReadOnlyList<Money> before,
        bool takesReleased
    )
    {
        var gross = due.Due + (takesReleased ? standing.ReleasedWaiting : Money.Zero);
        List<Money> open = [.. claims.Select(static c => c.Open)];
        foreach (var earlier in before)
            open = [.. open.Zip(Deductions.SetOff.Allocate(earlier, open), static (all, taken) => all - taken)];
        return new PayoutPlan
        {
            Key = due.Key,
            Purpose = due.Purpose,
            DueOn = due.DueOn,
            Due = due.Due,
            Parts = takesReleased ? Waiting(standing) : [],
            Correction = takesReleased ? standing.ReleasedCorrection : Money.Zero,
            SetOffs = [.. claims.Zip(Deductions.SetOff.Allocate(gross, open)).Where(static s => !s.Second.IsZero)],
            Standing = standing,
        };
    }

    private static List<ClaimFact> Open(Standing standing) => [.. standing.Facts.Claims.Where(static c => !c.Open.IsZero)];

    private static IReadOnlyList<RetentionFact> Waiting(Standing standing) =>
        [
            .. standing
                .Facts.Parts.Where(static p => p is { IsReleased: true, PayoutId: null })
                .OrderBy(static p => p.DueOn)
                .ThenBy(static p => p.Name, StringComparer.Ordinal),
        ];
}
