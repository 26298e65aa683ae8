using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.CashOffice;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Payouts;

/// <summary>The wish to reverse a payout that the cash office has, and its confirmation by a second person.</summary>
public sealed class PayoutReversing(AppDbContext db, ICurrentUser user, TimeProvider clock)
{
    private readonly PayoutDecision decision = new(db, user, clock);

    /// <summary>Asks for the reversal; null means it waits for a second person.</summary>
    public Task<Refusal?> AskAsync(Guid payoutId, string? reason, CancellationToken cancellation = default) =>
        decision.DecideAsync(
            payoutId,
            async payout =>
            {
                var transfer = await Transfers.NewestAsync(db, payoutId, cancellation);
                var (wish, stamp) = (await WishAsync(payoutId, cancellation), user.Stamp(clock));
                if (PayoutReversal.Ask(payout.State, transfer, Fact(wish), stamp.UserId, reason) is { } refusal)
                    return refusal;

                db.Add(
                    new ReversalRequest
                    {
                        PayoutId = payoutId,
                        Reason = reason!.Trim(),
                        Requested = stamp,
                    }
                );
                return null;
            },
            cancellation
        );

    /// <summary>Confirms and reverses.</summary>
    public Task<Refusal?> ConfirmAsync(Guid payoutId, CancellationToken cancellation = default) =>
        decision.DecideAsync(
            payoutId,
            async payout =>
            {
                var (wish, stamp) = (await WishAsync(payoutId, cancellation), user.Stamp(clock));
                if (PayoutReversal.Confirm(payout.State, Fact(wish), stamp.UserId) is { } refusal)
                    return refusal;

                wish!.Confirm(stamp);
                // The database lets the payout go only when it sees the confirmation.
                await db.SaveChangesAsync(cancellation);
                await decision.TakeBackAsync(payout, wish.Reason, stamp, cancellation);
                return null;
            },
            cancellation
        );

    public Task<Refusal?> DeclineAsync(Guid payoutId, string? reason, CancellationToken cancellation = default) =>
        decision.DecideAsync(
            payoutId,
            async _ =>
            {
                var wish = await WishAsync(payoutId, cancellation);
                var stamp = user.Stamp(clock);
                if (PayoutReversal.Decline(Fact(wish), stamp.UserId, user.Context.Is(Role.Approver), reason) is { } refusal)
                    return refusal;

                wish!.Decline(stamp, reason!.Trim());
                return null;
            },
            cancellation
        );

    private Task<ReversalRequest?> WishAsync(Guid payoutId, CancellationToken cancellation) =>
        db.ReversalRequests.Where(r => r.PayoutId == payoutId).OrderByDescending(r => r.Requested.At).FirstOrDefaultAsync(cancellation);

    private static ReversalWish? Fact(ReversalRequest? request) =>
        request is null ? null : new(request.Requested.UserId, request.Reason, request.Confirmed is not null, request.Declined is not null);
}
