using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Fixing;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Fixing;

/// <summary>
/// The first budget of a negotiated agreement and the agreement's activation in one act: both are the same person's decision on the same
/// day. Each is judged by its own rules; where one is refused, neither happens.
/// </summary>
public sealed class FixingWithActivation(AppDbContext db, BudgetFixing fixing, AgreementMoves moves)
{
    /// <summary>Whether nothing but the budget stands in the way of activation, so that fixing it can activate the agreement too.</summary>
    public async Task<bool> MayActivateAsync(Agreement agreement, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        return agreement.State == AgreementState.Negotiated
            && await moves.BlockersAsync(agreement, AgreementState.Active, cancellation)
                is [{ Rule: AgreementTransitions.BudgetMustBeFixed }];
    }

    /// <returns>The fixed budget, or everything that stands in the way.</returns>
    public async Task<(FixedBudget? Budget, IReadOnlyList<Refusal> Refusals)> FixAsync(
        Guid variantId,
        string reason,
        FixingExpectation expected,
        CancellationToken cancellation = default
    )
    {
        await using var unit = await UnitOfWork.BeginAsync(db, cancellation);
        var (budget, refusal) = await fixing.FixAsync(variantId, reason, expected, cancellation);
        if (budget is null)
            return (null, [refusal!]);
        if (await moves.MoveAsync(budget.AgreementId, AgreementState.Active, reason, cancellation) is { Count: > 0 } refusals)
            return (null, refusals);

        await unit.CommitAsync();
        return (budget, []);
    }
}
