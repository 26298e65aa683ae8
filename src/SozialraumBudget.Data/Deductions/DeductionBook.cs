using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Ledger;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Deductions;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Ledger;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Deductions;

/// <summary>What a controller enters: a claim on the provider.</summary>
public sealed record NewDeduction(Guid AgreementId, int BudgetYear, Money Amount, string Reason, string Basis, DateOnly ClaimedOn);

/// <summary>What a controller enters: money that came in on a claim.</summary>
public sealed record NewRepayment(Money? Amount, DateOnly? ReceivedOn, string? Reference);

/// <summary>Enters and withdraws deductions, and money that comes in on them. Setting off is done by payouts.</summary>
public sealed class DeductionBook(AppDbContext db, ICurrentUser user, TimeProvider clock)
{
    public const string AgreementMustExist = nameof(AgreementMustExist);
    public const string DeductionMustExist = nameof(DeductionMustExist);
    public const string YearMustBeOfTheAgreement = nameof(YearMustBeOfTheAgreement);

    /// <param name="file">Evidence as the file store added it to the context, for the agreement; saved together with the deduction.</param>
    public async Task<(DeductionRecord? Deduction, Refusal? Refusal)> RecordAsync(
        NewDeduction wanted,
        StoredFile? file = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(wanted);
        if (DeductionRules.Record(wanted.Amount, wanted.Reason, wanted.Basis, wanted.ClaimedOn, LocalDay.Today(clock)) is { } refusal)
            return (null, refusal);
        if (file is not null && file.AgreementId != wanted.AgreementId)
            throw new InvalidOperationException("The file belongs to another agreement.");
        if (await db.Agreements.AsNoTracking().SingleOrDefaultAsync(a => a.Id == wanted.AgreementId, cancellation) is not { } agreement)
        {
            return (null, new(AgreementMustExist, "Diese Vereinbarung gibt es nicht."));
        }

        if (wanted.BudgetYear < agreement.FirstYear || wanted.BudgetYear > agreement.LastYear)
        {
            return (null, new(YearMustBeOfTheAgreement, $"Das Budgetjahr {wanted.BudgetYear} gehört nicht zur Vereinbarung."));
        }

        var deduction = new DeductionRecord
        {
            AgreementId = agreement.Id,
            BudgetYear = wanted.BudgetYear,
            Source = DeductionSource.Recorded,
            Amount = wanted.Amount,
            Reason = wanted.Reason.Trim(),
            Basis = wanted.Basis.Trim(),
            ClaimedOn = wanted.ClaimedOn,
            FileId = file?.Id,
            Recorded = user.Stamp(clock),
        };
        db.Add(deduction);
        await db.SaveChangesAsync(cancellation);
        return (deduction, null);
    }

    /// <summary>Withdraws a deduction that no payout uses; reason and author stay. Null means done.</summary>
    public async Task<Refusal?> WithdrawAsync(Guid deductionId, string reason, CancellationToken cancellation = default)
    {
        db.ChangeTracker.Clear();
        await using var unit = await UnitOfWork.BeginAsync(db, cancellation);
        if (await LockedAsync(deductionId, cancellation) is not { } standing)
            return new(DeductionMustExist, "Diesen Abzug gibt es nicht.");
        var deduction = await db.Deductions.SingleAsync(d => d.Id == deductionId, cancellation);
        if (
            DeductionRules.Withdraw(deduction.Source, deduction.Withdrawn is not null, standing.Used, standing.Repaid, reason) is
            { } refusal
        )
            return refusal;

        deduction.Withdraw(user.Stamp(clock), reason.Trim());
        await db.SaveChangesAsync(cancellation);
        await unit.CommitAsync();
        return null;
    }

    /// <summary>Money came in on a claim: it is booked and closes the claim as far as it goes. Null means done.</summary>
    public async Task<Refusal?> ReceiveAsync(Guid deductionId, NewRepayment wanted, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        db.ChangeTracker.Clear();
        await using var unit = await UnitOfWork.BeginAsync(db, cancellation);
        if (await LockedAsync(deductionId, cancellation) is not { } standing)
            return new(DeductionMustExist, "Diesen Abzug gibt es nicht.");
        var (deduction, today) = (standing.Deduction, LocalDay.Today(clock));
        if (
            RepaymentRules.Receive(
                standing.Open,
                deduction.ClaimedOn,
                user.Context.Roles,
                wanted.Amount,
                wanted.ReceivedOn,
                wanted.Reference,
                today
            ) is
            { } refusal
        )
            return refusal;
        var repayment = new Repayment
        {
            AgreementId = deduction.AgreementId,
            DeductionId = deduction.Id,
            Amount = wanted.Amount!.Value,
            ReceivedOn = wanted.ReceivedOn!.Value,
            Reference = wanted.Reference!.Trim(),
            Recorded = user.Stamp(clock),
        };
        db.Add(repayment);
        db.Add(
            LedgerPosting.Record(
                LedgerBookings.Repayment(repayment.Amount, deduction.Source.IsBooked()),
                deduction.AgreementId,
                deduction.BudgetYear,
                $"Zahlungseingang: {deduction.Reason}",
                $"repayment:{repayment.Id}",
                Derive.Input(
                    "Zahlungseingang",
                    repayment.Amount,
                    $"eingegangen am {repayment.ReceivedOn:dd.MM.yyyy}, {repayment.Reference}"
                ),
                repayment.Recorded
            )
        );
        await db.SaveChangesAsync(cancellation);
        await unit.CommitAsync();
        return null;
    }

    /// <summary>The deduction under its agreement's lock; null where there is none for this user.</summary>
    private async Task<DeductionStanding?> LockedAsync(Guid deductionId, CancellationToken cancellation)
    {
        var agreementId = await db
            .Deductions.Where(d => d.Id == deductionId)
            .Select(d => (Guid?)d.AgreementId)
            .SingleOrDefaultAsync(cancellation);
        if (agreementId is null)
            return null;
        await Turn.TakeAsync(db, agreementId.Value, cancellation);
        return (await DeductionStanding.LoadAsync(db, db.Deductions.Where(d => d.Id == deductionId), cancellation))[0];
    }
}
