using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Bonus;

/// <summary>One change to the bonus of a year: locked, decided, saved as a whole.</summary>
internal static class BonusChange
{
    public static async Task<Refusal?> MakeAsync(
        AppDbContext db,
        BonusDesk desk,
        Guid agreementId,
        int year,
        Func<BonusDossier, Task<Refusal?>> change,
        CancellationToken cancellation
    )
    {
        db.ChangeTracker.Clear();
        await using var unit = await UnitOfWork.BeginAsync(db, cancellation);
        await Turn.TakeAsync(db, agreementId, cancellation);
        if (await desk.LoadAsync(agreementId, year, cancellation) is not { } dossier)
            return new(BonusNegotiation.YearMustExist, "Zu dieser Vereinbarung gibt es in diesem Jahr keinen Leistungsbonus.");
        if (await change(dossier) is { } refusal)
            return refusal;
        await db.SaveChangesAsync(cancellation);
        await unit.CommitAsync();
        return null;
    }
}
