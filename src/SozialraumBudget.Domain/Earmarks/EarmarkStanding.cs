using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Earmarks;

/// <summary>Where an earmark account stands.</summary>
public enum EarmarkStage
{
    /// <summary>There is money left, and time.</summary>
    Running,

    /// <summary>There is money left and the deadline has passed.</summary>
    Overdue,

    /// <summary>Nothing is left.</summary>
    Closed,
}

/// <summary>A spending report as the balance reads it.</summary>
public sealed record SpendingFact(SpendingState State, Money Amount);

/// <summary>What moved an account beside the spending, EUR: above zero put in, below taken out.</summary>
/// <param name="IsReclaim">Claimed back after the deadline; else a settlement moved it.</param>
public sealed record EarmarkMove(Money Amount, bool IsReclaim);

/// <summary>
/// The one place where the balance of an earmark account comes about, EUR: earmarked = spent + reclaimed + left. It is followed until
/// nothing is left.
/// </summary>
public sealed record EarmarkStanding
{
    /// <param name="earmarked">What settlements put in, less what amendment settlements took out.</param>
    /// <param name="reclaimed">Claimed back after the deadline.</param>
    /// <param name="deadline">Last day on which it may be spent.</param>
    public EarmarkStanding(Money earmarked, Money reclaimed, IReadOnlyList<SpendingFact> spending, DateOnly deadline, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(spending);
        (Earmarked, Reclaimed, Deadline) = (earmarked, reclaimed, deadline);
        Spent = SumOf(spending, SpendingState.Accepted);
        Waiting = SumOf(spending, SpendingState.Submitted);
        Stage =
            Left <= Money.Zero && Waiting.IsZero ? EarmarkStage.Closed
            : today > deadline ? EarmarkStage.Overdue
            : EarmarkStage.Running;
    }

    /// <param name="moves">What settlements put in or took out, and what was claimed back.</param>
    public EarmarkStanding(IReadOnlyList<EarmarkMove> moves, IReadOnlyList<SpendingFact> spending, DateOnly deadline, DateOnly today)
        : this(SumOf(moves, isReclaim: false), -SumOf(moves, isReclaim: true), spending, deadline, today) { }

    public Money Earmarked { get; }

    /// <summary>Spent as intended, accepted by a controller.</summary>
    public Money Spent { get; }

    /// <summary>Reported and not decided on.</summary>
    public Money Waiting { get; }

    public Money Reclaimed { get; }

    public DateOnly Deadline { get; }

    /// <summary>Neither spent nor reclaimed; reports that wait are part of it. Below zero: an amendment took out what was spent.</summary>
    public Money Left => Earmarked - Spent - Reclaimed;

    /// <summary>What the provider can still report.</summary>
    public Money Free => Money.Max(Left - Waiting, Money.Zero);

    public EarmarkStage Stage { get; }

    private static Money SumOf(IReadOnlyList<EarmarkMove> moves, bool isReclaim)
    {
        ArgumentNullException.ThrowIfNull(moves);
        return Money.Sum(moves.Where(m => m.IsReclaim == isReclaim).Select(static m => m.Amount));
    }

    private static Money SumOf(IEnumerable<SpendingFact> spending, SpendingState state) =>
        Money.Sum(spending.Where(s => s.State == state).Select(static s => s.Amount));
}

/// <summary>Several accounts together, EUR.</summary>
public sealed record EarmarkTotals(Money Earmarked, Money Spent, Money Reclaimed, Money Left)
{
    public static EarmarkTotals Of(IReadOnlyCollection<EarmarkStanding> standings) =>
        new(
            Money.Sum(standings.Select(static s => s.Earmarked)),
            Money.Sum(standings.Select(static s => s.Spent)),
            Money.Sum(standings.Select(static s => s.Reclaimed)),
            Money.Sum(standings.Select(static s => s.Left))
        );
}
