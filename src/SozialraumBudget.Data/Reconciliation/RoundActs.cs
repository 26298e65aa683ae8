using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Reconciliation;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Reconciliation;

/// <summary>Agreeing on differences, minutes, signing, taking a signature back; each whole or not at all.</summary>
public sealed class RoundActs(AppDbContext db, RoundDesk desk, RoundComparison comparison, ICurrentUser user, TimeProvider clock)
{
    public const string RoundMustExist = nameof(RoundMustExist);

    public Task<Refusal?> AgreeAsync(
        Guid agreementId,
        Period period,
        string caseNumber,
        DifferenceKind kind,
        AgreedSide? side,
        string? value,
        string? cause,
        CancellationToken cancellation = default
    ) =>
        ChangeAsync(
            agreementId,
            period,
            (dossier, round) =>
            {
                if (RoundRules.Agree(dossier.Facts, user.Context.Roles) is { } refusal)
                    return Task.FromResult<Refusal?>(refusal);
                var (agreed, objection) = DifferenceSettling.Judge(
                    dossier.Compared?.Differences ?? [],
                    caseNumber,
                    kind,
                    side,
                    value,
                    cause
                );
                if (agreed is not null)
                    db.Add(
                        new AgreedDifferenceRecord
                        {
                            RoundId = round.Id,
                            CaseNumber = agreed.CaseNumber,
                            Kind = agreed.Kind,
                            Side = agreed.Side,
                            Value = agreed.Value,
                            Cause = agreed.Cause,
                            Agreed = user.Stamp(clock),
                        }
                    );
                return Task.FromResult(objection);
            },
            cancellation
        );

    public Task<Refusal?> WriteMinutesAsync(Guid agreementId, Period period, string? minutes, CancellationToken cancellation = default) =>
        ChangeAsync(
            agreementId,
            period,
            (dossier, round) =>
            {
                if (RoundRules.Write(dossier.Facts, user.Context.Roles, minutes) is { } refusal)
                    return Task.FromResult<Refusal?>(refusal);
                (round.Minutes, round.MinutesWritten) = (minutes?.Trim() ?? "", user.Stamp(clock));
                return Task.FromResult<Refusal?>(null);
            },
            cancellation
        );

    /// <summary>Signs for the user's side; the second signature freezes the round with its figures.</summary>
    public Task<Refusal?> SignAsync(Guid agreementId, Period period, CancellationToken cancellation = default) =>
        ChangeAsync(
            agreementId,
            period,
            async (dossier, round) =>
            {
                var signer = user.Stamp(clock);
                if (RoundRules.Sign(dossier.Facts, user.Context.Roles, signer.UserId) is { } refusal)
                    return refusal;
                if (RoundRules.SideOf(user.Context.Roles) == RoundSide.Provider)
                    round.ProviderSigned = signer;
                else
                    round.OfficeSigned = signer;
                round.Sources = [.. RoundComparison.SourcesOf(dossier).Select(static u => u.Id)];
                if (round is { ProviderSigned: not null, OfficeSigned: not null })
                    round.Figures = RoundFiguresText.Write(await comparison.FiguresAsync(dossier, cancellation));
                return null;
            },
            cancellation
        );

    public Task<Refusal?> TakeBackAsync(Guid agreementId, Period period, CancellationToken cancellation = default) =>
        ChangeAsync(
            agreementId,
            period,
            (dossier, round) =>
            {
                var id = user.Context.UserId ?? Guid.Empty;
                if (RoundRules.TakeBack(dossier.Facts, user.Context.Roles, id) is { } refusal)
                    return Task.FromResult<Refusal?>(refusal);
                if (round.ProviderSigned?.UserId == id)
                    round.ProviderSigned = null;
                else
                    round.OfficeSigned = null;
                round.Sources = [];
                return Task.FromResult<Refusal?>(null);
            },
            cancellation
        );

    private async Task<Refusal?> ChangeAsync(
        Guid agreementId,
        Period period,
        Func<RoundDossier, ReconciliationRound, Task<Refusal?>> change,
        CancellationToken cancellation
    )
    {
        db.ChangeTracker.Clear();
        await using var unit = await UnitOfWork.BeginAsync(db, cancellation);
        await Turn.TakeAsync(db, agreementId, cancellation);
        if (await desk.LoadAsync(agreementId, period, cancellation) is not { Round: { } found } dossier)
            return new(RoundMustExist, "Diese Abgleichrunde hat noch niemand begonnen: Die Fallliste des Jugendamts fehlt.");
        var round = await db.ReconciliationRounds.SingleAsync(r => r.Id == found.Id, cancellation);
        if (await change(dossier, round) is { } refusal)
            return refusal;
        await db.SaveChangesAsync(cancellation);
        await unit.CommitAsync();
        return null;
    }
}
