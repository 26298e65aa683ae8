using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Bonus;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Bonus;

/// <summary>Both sides agree on the indicators of a year: a controller proposes, the provider signs; later only an amendment.</summary>
public sealed class BonusNegotiation(AppDbContext db, BonusDesk desk, ICurrentUser user, TimeProvider clock)
{
    public const string YearMustExist = nameof(YearMustExist);

    /// <summary>Proposes a list; one that the provider has not signed yet is replaced. The proposal is the office's signature.</summary>
    /// <param name="agreeBy">Last day for agreeing without a reason; counts with the first proposal of the year.</param>
    public async Task<Refusal?> ProposeAsync(
        Guid agreementId,
        int year,
        BonusAgreement proposed,
        DateOnly agreeBy,
        string? reason,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(proposed);
        return await BonusChange.MakeAsync(
            db,
            desk,
            agreementId,
            year,
            async dossier =>
            {
                var last = dossier.Record?.AgreeBy ?? agreeBy;
                var today = LocalDay.Today(clock);
                var isAmendment = dossier.Agreed is not null;
                if (
                    BonusMoves.Propose(dossier.State, user.Context.Roles, proposed, dossier.PaysBonus, isAmendment, last, today, reason) is
                    { } refusal
                )
                    return refusal;

                var record = dossier.Record;
                if (record is null)
                {
                    record = new()
                    {
                        AgreementId = agreementId,
                        ProviderId = dossier.Agreement.ProviderId,
                        BudgetYear = year,
                        AgreeBy = agreeBy,
                    };
                    db.Add(record);
                }

                await PutAsync(record.Id, dossier, BonusText.Write(proposed), reason?.Trim() ?? "", cancellation);
                return null;
            },
            cancellation
        );
    }

    /// <summary>The provider signs what is proposed; from then on it holds.</summary>
    public Task<Refusal?> SignAsync(Guid agreementId, int year, CancellationToken cancellation = default) =>
        BonusChange.MakeAsync(
            db,
            desk,
            agreementId,
            year,
            async dossier =>
            {
                var proposal = dossier.Proposal;
                var isLate = proposal is { Reason: "" } && LocalDay.Today(clock) > dossier.Record!.AgreeBy;
                if (BonusMoves.Sign(dossier.State, user.Context.Roles, proposal is not null, isLate) is { } refusal)
                    return refusal;

                (await db.BonusAgreements.SingleAsync(a => a.Id == proposal!.Id, cancellation)).Accepted = user.Stamp(clock);
                return null;
            },
            cancellation
        );

    private async Task PutAsync(Guid bonusYearId, BonusDossier dossier, string terms, string reason, CancellationToken cancellation)
    {
        if (dossier.Proposal is { } waiting)
        {
            var row = await db.BonusAgreements.SingleAsync(a => a.Id == waiting.Id, cancellation);
            (row.Terms, row.Reason, row.Proposed) = (terms, reason, user.Stamp(clock));
            return;
        }

        db.Add(
            new BonusAgreementRecord
            {
                BonusYearId = bonusYearId,
                Version = dossier.Versions.Count + 1,
                Reason = reason,
                Terms = terms,
                Proposed = user.Stamp(clock),
            }
        );
    }
}
