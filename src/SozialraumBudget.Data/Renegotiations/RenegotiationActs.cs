using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Renegotiations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Renegotiations;

/// <summary>Offers of both sides, their acceptance, and the end without a change; one at a time for an agreement.</summary>
public sealed class RenegotiationActs(AppDbContext db, RenegotiationDesk desk, ICurrentUser user, TimeProvider clock)
{
    public const string RenegotiationMustExist = nameof(RenegotiationMustExist);

    /// <param name="files">As the file store added them to the context, for the agreement; saved together with the offer.</param>
    public async Task<Refusal?> OfferAsync(
        Guid id,
        Money? total,
        string? reason,
        IReadOnlyList<StoredFile> files,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(files);
        await using var unit = await UnitOfWork.BeginAsync(db, cancellation);
        if (await LockedAsync(id, cancellation) is not { } dossier)
            return Missing();
        if (RenegotiationRules.Offer(dossier.Stage, user.Context.Roles, total, reason) is { } refusal)
            return refusal;
        var offer = new RenegotiationOffer
        {
            RenegotiationId = id,
            Side = RenegotiationRules.SideOf(user.Context.Roles)!.Value,
            Total = total!.Value,
            Reason = reason!.Trim(),
            Made = user.Stamp(clock),
        };
        db.Add(offer);
        db.AddRange(files.Select(f => new RenegotiationFile { OfferId = offer.Id, FileId = f.Id }));
        await db.SaveChangesAsync(cancellation);
        await unit.CommitAsync();
        return null;
    }

    /// <param name="shown">The offer that was shown.</param>
    public Task<Refusal?> AcceptAsync(Guid id, Guid shown, CancellationToken cancellation = default) =>
        CloseAsync(
            id,
            (dossier, stamp) => RenegotiationRules.Accept(dossier.Stage, user.Context.Roles, dossier.LastFact, shown, stamp.UserId),
            static (record, stamp) => record.Agree(stamp),
            cancellation
        );

    public Task<Refusal?> EndAsync(Guid id, string? reason, CancellationToken cancellation = default) =>
        CloseAsync(
            id,
            (dossier, _) => RenegotiationRules.End(dossier.Stage, user.Context.Roles, reason),
            (record, stamp) => record.End(stamp, reason!.Trim()),
            cancellation
        );

    private async Task<Refusal?> CloseAsync(
        Guid id,
        Func<RenegotiationDossier, Stamp, Refusal?> judge,
        Action<RenegotiationRecord, Stamp> close,
        CancellationToken cancellation
    )
    {
        db.ChangeTracker.Clear();
        await using var unit = await UnitOfWork.BeginAsync(db, cancellation);
        if (await LockedAsync(id, cancellation) is not { } dossier)
            return Missing();
        var stamp = user.Stamp(clock);
        if (judge(dossier, stamp) is { } refusal)
            return refusal;
        close(await db.Renegotiations.SingleAsync(r => r.Id == id, cancellation), stamp);
        await db.SaveChangesAsync(cancellation);
        await unit.CommitAsync();
        return null;
    }

    /// <summary>The renegotiation under its agreement's lock; null where there is none for this user.</summary>
    private async Task<RenegotiationDossier?> LockedAsync(Guid id, CancellationToken cancellation)
    {
        var agreement = await db.Renegotiations.Where(r => r.Id == id).Select(r => (Guid?)r.AgreementId).SingleOrDefaultAsync(cancellation);
        if (agreement is null)
            return null;
        await Turn.TakeAsync(db, agreement.Value, cancellation);
        return await desk.LoadAsync(id, cancellation);
    }

    private static Refusal Missing() => new(RenegotiationMustExist, "Diese Neuverhandlung gibt es nicht.");
}
