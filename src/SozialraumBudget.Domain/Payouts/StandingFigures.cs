using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Ledger;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Payouts;

/// <summary>
/// The figures of one standing or of several together. They add up:
/// Total + Additional = Approved + SetOff + ToPay + Retained - ClaimsOfYear. Meanings as in <see cref="Standing"/>.
/// </summary>
public sealed record StandingFigures
{
    private static readonly StandingFigure[] All = Enum.GetValues<StandingFigure>();

    private readonly Money[] amounts;

    private StandingFigures(StandingScope? scope, Money[] amounts) => (Scope, this.amounts) = (scope, amounts);

    public static StandingFigures None { get; } = new(null, [.. All.Select(static _ => Money.Zero)]);

    /// <summary>What the figures are of; null of nothing.</summary>
    public StandingScope? Scope { get; }

    /// <inheritdoc cref="StandingScope.Subject"/>
    public string Subject => Scope?.Subject ?? "";

    public Money Total => this[StandingFigure.Total];

    public Money Additional => this[StandingFigure.Additional];

    public Money Approved => this[StandingFigure.Approved];

    public Money HandedOver => this[StandingFigure.HandedOver];

    public Money Paid => this[StandingFigure.Paid];

    public Money SetOff => this[StandingFigure.SetOff];

    public Money Prepared => this[StandingFigure.Prepared];

    public Money DueNow => this[StandingFigure.DueNow];

    public Money ToPay => this[StandingFigure.ToPay];

    public Money Released => this[StandingFigure.Released];

    public Money Retained => this[StandingFigure.Retained];

    public Money ClaimsOfYear => this[StandingFigure.ClaimsOfYear];

    public Money ClaimsOpen => this[StandingFigure.ClaimsOpen];

    /// <summary>Granted and not paid, EUR: no part of the figures that add up (ADR 0052).</summary>
    public Money Allocated { get; private init; }

    /// <summary>Of <see cref="ToPay"/>: what settled and ended agreements do not pay, EUR.</summary>
    public Money Resting { get; private init; }

    /// <inheritdoc cref="Grant.OnlyAllocates"/>
    public bool OnlyAllocates => new Grant(Total, Allocated).OnlyAllocates;

    /// <summary>Number of dues whose day has passed without an approved payout.</summary>
    public int Overdue { get; private init; }

    /// <summary>Something is or can be retained in one of the standings.</summary>
    public bool Retains { get; private init; }

    public Money this[StandingFigure figure] => amounts[(int)figure];

    public static StandingFigures Of(Standing standing)
    {
        ArgumentNullException.ThrowIfNull(standing);
        return new(new StandingScope(standing.Facts.Year, standing.Facts.AgreementId), [.. All.Select(figure => standing[figure])])
        {
            Allocated = standing.Facts.Budget?.Allocated ?? Money.Zero,
            Resting = standing.Resting,
            Overdue = standing.Overdue.Count,
            Retains = standing.Retains,
        };
    }

    /// <param name="scope">What the standings are together.</param>
    public static StandingFigures Sum(IEnumerable<Standing> standings, StandingScope scope)
    {
        List<StandingFigures> each = [.. standings.Select(Of)];
        return new(scope, [.. All.Select(figure => Money.Sum(each.Select(f => f[figure])))])
        {
            Allocated = Money.Sum(each.Select(static f => f.Allocated)),
            Resting = Money.Sum(each.Select(static f => f.Resting)),
            Overdue = each.Sum(static f => f.Overdue),
            Retains = each.Exists(static f => f.Retains),
        };
    }
}
