using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.ExternalCases;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.ExternalCases;

/// <summary>
/// Records cases that moved in, their entry into the planning, and the steps of conflicts. A record is never changed: a later one takes its
/// place, so that accepted returns keep what they were computed with.
/// </summary>
public sealed class BearingBook(AppDbContext db, AgreementTermStore terms, ICurrentUser user, TimeProvider clock)
{
    public const string BearingMustExist = nameof(BearingMustExist);
    public const string DaysHaveOneBearer = nameof(DaysHaveOneBearer);
    private static readonly Share UsualCityShare = new(0.5m);

    public Task<BearingView> LoadAsync(Guid agreementId, CancellationToken cancellation = default) =>
        BearingReader.LoadAsync(db, agreementId, cancellation);

    /// <summary>Notes that a case moved in while already stationary: the ASD bears it until it is entered into the planning.</summary>
    public Task<Refusal?> MoveInAsync(Guid agreementId, BearingNote note, CancellationToken cancellation = default) =>
        ChangeAsync(
            agreementId,
            view =>
            {
                var number = note.CaseNumber?.Trim();
                var known = view.MovedIn.Any(m => m.Record.CaseNumber == number);
                if (BearingRules.MoveIn(user.Context.Roles, note, LocalDay.Today(clock), known) is { } refusal)
                    return Task.FromResult<Refusal?>(refusal);
                db.Add(Record(agreementId, CaseBearingKind.MovedIn, number!, note.Day!.Value, null, new Share(0), note));
                return Task.FromResult<Refusal?>(null);
            },
            cancellation
        );

    /// <summary>Enters it into the local planning: from that day on the provider bears it.</summary>
    public Task<Refusal?> EnterAsync(Guid agreementId, Guid bearingId, BearingNote note, CancellationToken cancellation = default) =>
        ChangeAsync(
            agreementId,
            view =>
            {
                if (view.MovedIn.FirstOrDefault(m => m.Record.Id == bearingId || m.Original.Id == bearingId) is not { } moved)
                    return Task.FromResult<Refusal?>(Unknown());
                var told = note with { CaseNumber = moved.Record.CaseNumber };
                if (BearingRules.Enter(user.Context.Roles, told, moved.Record.From, moved.Entered, LocalDay.Today(clock)) is { } refusal)
                    return Task.FromResult<Refusal?>(refusal);
                db.Add(
                    Record(
                        agreementId,
                        CaseBearingKind.MovedIn,
                        moved.Record.CaseNumber,
                        moved.Record.From,
                        note.Day,
                        new Share(0),
                        told,
                        moved.Record.Id
                    )
                );
                return Task.FromResult<Refusal?>(null);
            },
            cancellation
        );

    /// <summary>Begins a conflict on the base level: the city bears its agreed share of the days from then on.</summary>
    public Task<Refusal?> OpenConflictAsync(Guid agreementId, BearingNote note, CancellationToken cancellation = default) =>
        ChangeAsync(
            agreementId,
            async view =>
            {
                if (BearingRules.Step(user.Context.Roles, note, null, null, ConflictLevel.Base, LocalDay.Today(clock)) is { } refusal)
                    return refusal;
                var (number, day) = (note.CaseNumber!.Trim(), note.Day!.Value);
                if (view.Conflicts.Any(c => c.Record.CaseNumber == number && (!c.IsOver || c.Record.To >= day)))
                    return new(DaysHaveOneBearer, $"Für den Fall {number} ist an diesem Tag schon ein Konflikt festgehalten.");
                var agreed = (await terms.LoadAsync(agreementId, cancellation)).AsOf(day);
                var share = agreed.Has(TermKey.ConflictSplitCity) ? agreed.Share(TermKey.ConflictSplitCity) : UsualCityShare;
                var record = Record(agreementId, CaseBearingKind.Conflict, number, day, null, share, note);
                db.Add(record);
                db.Add(Step(agreementId, record.Id, ConflictLevel.Base, note));
                return null;
            },
            cancellation
        );

    /// <summary>Carries a conflict on, or ends it on that day by agreement or decision.</summary>
    public Task<Refusal?> StepAsync(
        Guid agreementId,
        Guid conflictId,
        ConflictLevel next,
        BearingNote note,
        CancellationToken cancellation = default
    ) =>
        ChangeAsync(
            agreementId,
            view =>
            {
                if (view.Conflicts.FirstOrDefault(c => c.ConflictId == conflictId) is not { } conflict)
                    return Task.FromResult<Refusal?>(Unknown());
                var told = note with { CaseNumber = conflict.Record.CaseNumber };
                // What was recorded before steps were is a conflict on the base level.
                var last = conflict.Last ?? (conflict.IsOver ? ConflictLevel.Agreed : ConflictLevel.Base);
                if (BearingRules.Step(user.Context.Roles, told, last, conflict.LastDay, next, LocalDay.Today(clock)) is { } refusal)
                    return Task.FromResult<Refusal?>(refusal);
                db.Add(Step(agreementId, conflictId, next, told));
                if (next.Ends())
                    db.Add(
                        Record(
                            agreementId,
                            CaseBearingKind.Conflict,
                            conflict.Record.CaseNumber,
                            conflict.Record.From,
                            note.Day,
                            conflict.Record.CityShare,
                            told,
                            conflict.Record.Id
                        )
                    );
                return Task.FromResult<Refusal?>(null);
            },
            cancellation
        );

    private async Task<Refusal?> ChangeAsync(Guid agreementId, Func<BearingView, Task<Refusal?>> change, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        await using var unit = await UnitOfWork.BeginAsync(db, cancellation);
        await Turn.TakeAsync(db, agreementId, cancellation);
        if (!await db.Agreements.AnyAsync(a => a.Id == agreementId, cancellation))
            return Unknown();
        if (await change(await LoadAsync(agreementId, cancellation)) is { } refusal)
            return refusal;
        await db.SaveChangesAsync(cancellation);
        await unit.CommitAsync();
        return null;
    }

    private CaseBearingRecord Record(
        Guid agreementId,
        CaseBearingKind kind,
        string number,
        DateOnly from,
        DateOnly? to,
        Share cityShare,
        BearingNote note,
        Guid? replaces = null
    ) =>
        new()
        {
            AgreementId = agreementId,
            CaseNumber = number,
            Kind = kind,
            From = from,
            To = to,
            CityShare = cityShare,
            Reason = $"{note.Person!.Trim()}: {note.Reason!.Trim()}",
            ReplacesId = replaces,
            Recorded = user.Stamp(clock),
        };

    private ConflictStepRecord Step(Guid agreementId, Guid conflictId, ConflictLevel level, BearingNote note) =>
        new()
        {
            AgreementId = agreementId,
            ConflictId = conflictId,
            Level = level,
            Day = note.Day!.Value,
            Person = note.Person!.Trim(),
            Reason = note.Reason!.Trim(),
            Recorded = user.Stamp(clock),
        };

    private static Refusal Unknown() => new(BearingMustExist, "Das gibt es nicht, oder das Konto hat keinen Zugang dazu.");
}
