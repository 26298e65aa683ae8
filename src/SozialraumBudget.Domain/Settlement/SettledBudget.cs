using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Settlement;

/// <summary>The version of a budget that a year is settled by.</summary>
/// <param name="Version">From 1.</param>
/// <param name="PartialBudgetA">Case-related lines, those that may not be compensated later left out.</param>
/// <param name="Payable">Paid in instalments.</param>
/// <param name="Retention">Parts of the retention.</param>
/// <param name="Apart">Lines on § 78b SGB VIII alone: no later compensation (§ 78d (1)), so they are settled apart.</param>
/// <param name="PartialBudgetB">Work that belongs to no case.</param>
public sealed record SettledBudget(
    int Version,
    Money Total,
    Money PartialBudgetA,
    Money PartialBudgetB,
    Money Payable,
    IReadOnlyList<RetainedShare> Retention,
    IReadOnlyList<LineApart> Apart
)
{
    /// <summary>Granted and not paid, EUR; null where the model allocates nothing. Not settled, but forecasts count it.</summary>
    public Money? Allocated { get; init; }

    /// <summary>Of <see cref="Payable"/>, EUR: instalments that the end of the agreement left unpaid and nobody pays.</summary>
    public Money Resting { get; init; }

    public Grant Grant => new(Total, Allocated);

    /// <summary>
    /// A line that rests on bases without later compensation alone leaves partial budget A; one that rests on others besides stays and is
    /// named.
    /// </summary>
    /// <param name="lines">Lines that count towards the total, in order.</param>
    public static SettledBudget Of(
        int version,
        Money total,
        Money payable,
        IReadOnlyList<SettledLine> lines,
        IReadOnlyList<RetainedShare> retention
    )
    {
        ArgumentNullException.ThrowIfNull(lines);
        return new(
            version,
            total,
            SumOf(lines.Where(static l => l.Kind == BudgetLineKind.CaseRelated && !l.IsApart)),
            SumOf(lines.Where(static l => l.Kind == BudgetLineKind.CaseIndependent)),
            payable,
            retention,
            [.. lines.Where(static l => l.TouchesApart).Select(static l => new LineApart(l.Title, l.LegalBasis ?? "", l.Amount, l.IsApart))]
        );
    }

    private static Money SumOf(IEnumerable<SettledLine> lines) => Money.Sum(lines.Select(static l => l.Amount));
}

/// <summary>A line of the budget.</summary>
/// <param name="LegalBasis">As it is written; null where none is.</param>
public sealed record SettledLine(string Title, string? LegalBasis, BudgetLineKind Kind, Money Amount)
{
    private readonly IReadOnlyList<LegalBasis> bases = LegalBases.Read(LegalBasis);

    /// <summary>It rests on a basis that forbids later compensation, alone or among others.</summary>
    internal bool TouchesApart => bases.Any(static b => b.ForbidsLaterCompensation());

    /// <summary>It rests on such bases alone.</summary>
    internal bool IsApart => TouchesApart && bases.All(static b => b.ForbidsLaterCompensation());
}

/// <summary>A part of the retention, released or not.</summary>
public sealed record RetainedShare(string Name, Money Amount, bool IsReleased);

/// <summary>A line of the budget that is settled apart.</summary>
/// <param name="IsOnlyBasis">False: the line rests on other legal bases besides.</param>
public sealed record LineApart(string Title, string LegalBasis, Money Amount, bool IsOnlyBasis);
