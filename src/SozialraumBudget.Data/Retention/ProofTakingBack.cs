using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Retention;

/// <summary>Takes back a proof that nobody has accepted.</summary>
public sealed class ProofTakingBack(AppDbContext db, ICurrentUser user, TimeProvider clock)
{
    public const string ProofMustExist = nameof(ProofMustExist);

    private readonly RetentionRelease release = new(db, user, clock);

    /// <summary>Null means done: the proof stays on record as withdrawn, all files of its submission with it.</summary>
    public async Task<Refusal?> WithdrawAsync(Guid proofId, string? reason, CancellationToken cancellation = default)
    {
        var found = await db.RetentionProofs.Where(p => p.Id == proofId).Select(p => (Guid?)p.PartId).SingleOrDefaultAsync(cancellation);
        if (found is not { } partId)
            return new(ProofMustExist, "Diesen Nachweis gibt es nicht.");

        return await release.ChangeAsync(
            partId,
            async part =>
            {
                if (await release.ReturnObjectionAsync(part, cancellation) is { } led)
                    return led;
                var proofs = await FactsAsync(partId, cancellation);
                var proof = proofs.Single(p => p.Id == proofId);
                var rejectedAt = await RejectedAtAsync(partId, cancellation);
                var waiting = ProofWithdrawals.Waiting(proofs, rejectedAt);
                var stamp = user.Stamp(clock);
                if (
                    ProofWithdrawals.Objection(
                        part.State,
                        waiting.Contains(proof),
                        user.Context.Is(Role.ProviderCoordinator),
                        proof.HandedInBy,
                        stamp.UserId,
                        reason
                    ) is
                    { } refusal
                )
                    return refusal;

                var gone = ProofWithdrawals.Together(proof, waiting);
                db.AddRange(
                    gone.Select(p => new ProofWithdrawal
                    {
                        ProofId = p.Id,
                        Reason = reason!.Trim(),
                        Withdrawn = stamp with { },
                    })
                );
                // The database lets the part go back only when it sees that no proof is left.
                await db.SaveChangesAsync(cancellation);
                part.State = ProofWithdrawals.After(waiting.Count - gone.Count, rejectedAt is not null);
                return null;
            },
            cancellation
        );
    }

    private async Task<List<ProofFact>> FactsAsync(Guid partId, CancellationToken cancellation)
    {
        var rows = await db
            .RetentionProofs.AsNoTracking()
            .Where(p => p.PartId == partId)
            .Select(p => new
            {
                p.Id,
                p.Submitted,
                IsWithdrawn = p.Withdrawal != null,
            })
            .ToListAsync(cancellation);
        return rows.ConvertAll(static r => new ProofFact(r.Id, r.Submitted.At, r.Submitted.UserId, r.IsWithdrawn));
    }

    private async Task<DateTimeOffset?> RejectedAtAsync(Guid partId, CancellationToken cancellation)
    {
        var decisions = await db
            .RetentionDecisions.AsNoTracking()
            .Where(d => d.PartId == partId && !d.Accepted && !d.TakenBack)
            .Select(d => d.Decided)
            .ToListAsync(cancellation);
        return decisions.MaxBy(static d => d.At)?.At;
    }
}
