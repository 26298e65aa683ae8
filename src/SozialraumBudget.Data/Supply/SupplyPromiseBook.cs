using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Supply;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Supply;

/// <summary>Records what providers promise an area, and changes it; requests that were asked before keep what held then.</summary>
public sealed class SupplyPromiseBook(AppDbContext db, ICurrentUser user, TimeProvider clock)
{
    public const string PromiseMustExist = nameof(PromiseMustExist);
    public const string SeenMustHold = nameof(SeenMustHold);

    public async Task<(Guid? Id, Refusal? Refusal)> RecordAsync(
        Guid areaId,
        SupplyPromise promise,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(promise);
        if ((Recording(areaId) ?? SupplyRules.Promise(promise)) is { } refusal)
            return (null, refusal);
        var record = new SupplyPromiseRecord
        {
            AreaId = areaId,
            ProviderId = promise.ProviderId,
            HelpType = promise.Help,
            Setting = promise.Setting,
            Capacity = promise.Capacity!.Value,
            Unit = promise.Unit,
            AnswerDays = promise.AnswerDays!.Value,
            ValidFrom = promise.ValidFrom!.Value,
            ValidTo = promise.ValidTo,
            Note = Text(promise.Note),
            Changed = user.Stamp(clock),
        };
        db.Add(record);
        await db.SaveChangesAsync(cancellation);
        return (record.Id, null);
    }

    /// <summary>Changes everything but area and provider.</summary>
    /// <param name="seen">Version of the row that the user saw.</param>
    public async Task<Refusal?> ChangeAsync(Guid id, uint seen, SupplyPromise promise, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(promise);
        db.ChangeTracker.Clear();
        await using var unit = await UnitOfWork.BeginAsync(db, cancellation);
        await Turn.TakeAsync(db, id, cancellation);
        if (await db.SupplyPromises.SingleOrDefaultAsync(p => p.Id == id, cancellation) is not { } record)
            return new(PromiseMustExist, "Diese Zusage gibt es nicht.");
        if ((Recording(record.AreaId) ?? SupplyRules.Promise(promise with { ProviderId = record.ProviderId })) is { } refusal)
            return refusal;
        if (record.RowVersion != seen)
            return new(SeenMustHold, $"{record.Changed.Name} hat die Zusage inzwischen geändert. Bitte prüfen und noch einmal absenden.");
        (record.HelpType, record.Setting, record.Unit) = (promise.Help, promise.Setting, promise.Unit);
        (record.Capacity, record.AnswerDays) = (promise.Capacity!.Value, promise.AnswerDays!.Value);
        (record.ValidFrom, record.ValidTo, record.Note) = (promise.ValidFrom!.Value, promise.ValidTo, Text(promise.Note));
        record.Changed = user.Stamp(clock);
        await db.SaveChangesAsync(cancellation);
        await unit.CommitAsync();
        return null;
    }

    private Refusal? Recording(Guid areaId) => SupplyRules.Record(user.Context.Roles, user.Context.Manages(areaId));

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
