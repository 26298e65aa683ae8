using SozialraumBudget.Data.Ledger;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Payouts;

namespace SozialraumBudget.Data.Payouts;

/// <summary>Grants dues beyond the budget of a year; from then on payouts treat them like every other due.</summary>
public sealed class AdditionalDues(AppDbContext db, ICurrentUser user, TimeProvider clock)
{
    private readonly Standings standings = new(db, clock);

    /// <summary>
    /// Grants and books what an approval decides, inside of its transaction, under the agreement's lock. The caller saves.
    /// </summary>
    /// <param name="purpose">Bonus or settlement.</param>
    /// <param name="dueOn">Day on which the money is to be there.</param>
    /// <param name="explained">The Rechenweg; its value is the amount, above zero.</param>
    /// <param name="source">Unique name of what grants it, "bonus:…" or "settlement:…": granting it again fails in the database.</param>
    /// <exception cref="InvalidOperationException">No transaction is running, or the agreement is not visible.</exception>
    public async Task<AdditionalDueRecord> GrantAsync(
        Guid agreementId,
        int year,
        DuePurpose purpose,
        DateOnly dueOn,
        Derivation explained,
        string source,
        CancellationToken cancellation = default
    )
    {
        if (db.Database.CurrentTransaction is null)
            throw new InvalidOperationException("A due is granted in the transaction of the approval that grants it.");

        await Turn.TakeAsync(db, agreementId, cancellation);
        var found =
            await standings.OfAsync(agreementId, year, cancellation)
            ?? throw new InvalidOperationException($"The agreement {agreementId} is not visible.");
        var (due, stamp) = (AdditionalDue.Of(found.Standing.Facts, purpose, dueOn, explained), user.Stamp(clock));
        var record = new AdditionalDueRecord
        {
            AgreementId = agreementId,
            BudgetYear = year,
            Period = due.Key.Period,
            Sequence = due.Key.Sequence,
            Purpose = due.Purpose,
            Amount = due.Amount,
            DueOn = due.DueOn,
            Source = source,
            Derivation = DerivationJson.Write(due.Explained),
            Granted = stamp,
        };
        db.Add(record);
        db.Add(LedgerPosting.Record(due.Booking, agreementId, year, due.Text, source, due.Explained, stamp));
        return record;
    }
}
