using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Reconciliation;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Domain.Workshops;

namespace SozialraumBudget.Data.Workshops;

/// <summary>Tasks and signatures.</summary>
public sealed partial class WorkshopActs
{
    public Task<Refusal?> GiveAsync(Guid id, uint seen, TaskDraft draft, CancellationToken cancellation = default) =>
        ChangeAsync(
            id,
            seen,
            (who, d) => WorkshopTaskRules.Give(who, d.Facts, draft, Today),
            (_, _) =>
            {
                db.Add(
                    new WorkshopTaskRecord
                    {
                        WorkshopId = id,
                        Text = draft.Text!.Trim(),
                        Side = draft.Side!.Value,
                        DueOn = draft.DueOn!.Value,
                        Given = user.Stamp(clock),
                    }
                );
                return Task.CompletedTask;
            },
            cancellation
        );

    /// <summary>Takes an own task of the workshop away.</summary>
    public Task<Refusal?> DropAsync(Guid id, uint seen, Guid taskId, CancellationToken cancellation = default) =>
        ChangeAsync(
            id,
            seen,
            (who, d) =>
                d.Tasks.FirstOrDefault(t => t.Record.Id == taskId) is { } given
                    ? WorkshopTaskRules.Drop(who, d.Facts, given.Task)
                    : NoTask(),
            async (_, _) => db.Remove(await db.WorkshopTasks.SingleAsync(t => t.Id == taskId, cancellation)),
            cancellation
        );

    /// <summary>An own task, or one of an earlier workshop, is done; the minutes and their signatures stay as they are.</summary>
    public async Task<Refusal?> FinishAsync(
        Guid id,
        Guid taskId,
        DateOnly? doneOn,
        string? remark,
        CancellationToken cancellation = default
    )
    {
        db.ChangeTracker.Clear();
        await using var unit = await UnitOfWork.BeginAsync(db, cancellation);
        await Turn.TakeAsync(db, taskId, cancellation);
        if (await desk.LoadAsync(id, cancellation) is not { } dossier)
            return NoWorkshop();
        if (dossier.Task(taskId) is not { } given)
            return NoTask();
        if (WorkshopTaskRules.Finish(dossier.Agreement.Actor(user.Context), given.Task, doneOn, remark, Today) is { } refusal)
            return refusal;
        var task = await db.WorkshopTasks.SingleAsync(t => t.Id == taskId, cancellation);
        (task.DoneOn, task.Remark, task.Done) = (doneOn!.Value, Trimmed(remark), user.Stamp(clock));
        await db.SaveChangesAsync(cancellation);
        await unit.CommitAsync();
        return null;
    }

    /// <summary>Signs for the user's side what the user saw; the second signature freezes the workshop.</summary>
    public Task<Refusal?> SignAsync(Guid id, uint seen, CancellationToken cancellation = default) =>
        ActAsync(
            id,
            seen,
            WorkshopSigning.Sign,
            (d, workshop) =>
            {
                if (d.Agreement.Actor(user.Context).SignsFor == RoundSide.Provider)
                    workshop.ProviderSigned = user.Stamp(clock);
                else
                    workshop.OfficeSigned = user.Stamp(clock);
                return Task.CompletedTask;
            },
            cancellation
        );

    public Task<Refusal?> TakeBackAsync(Guid id, uint seen, CancellationToken cancellation = default) =>
        ActAsync(
            id,
            seen,
            WorkshopSigning.TakeBack,
            (_, workshop) =>
            {
                if (workshop.ProviderSigned?.UserId == user.Context.UserId)
                    workshop.ProviderSigned = null;
                else
                    workshop.OfficeSigned = null;
                return Task.CompletedTask;
            },
            cancellation
        );

    /// <summary>What changes is not signed any more: the signature goes first, then the change comes.</summary>
    private Task<Refusal?> ChangeAsync(
        Guid id,
        uint seen,
        Func<WorkshopActor, WorkshopDossier, Refusal?> judge,
        Func<WorkshopDossier, WorkshopRecord, Task> change,
        CancellationToken cancellation
    ) =>
        ActAsync(
            id,
            seen,
            judge,
            async (dossier, workshop) =>
            {
                if (dossier.Facts.State == WorkshopState.HalfSigned)
                {
                    (workshop.ProviderSigned, workshop.OfficeSigned) = (null, null);
                    await db.SaveChangesAsync(cancellation);
                }

                await change(dossier, workshop);
            },
            cancellation
        );

    private Task<Refusal?> ActAsync(
        Guid id,
        uint seen,
        Func<WorkshopActor, WorkshopFacts, Refusal?> judge,
        Func<WorkshopDossier, WorkshopRecord, Task> act,
        CancellationToken cancellation
    ) => ActAsync(id, seen, (who, dossier) => judge(who, dossier.Facts), act, cancellation);

    private async Task<Refusal?> ActAsync(
        Guid id,
        uint seen,
        Func<WorkshopActor, WorkshopDossier, Refusal?> judge,
        Func<WorkshopDossier, WorkshopRecord, Task> act,
        CancellationToken cancellation
    )
    {
        db.ChangeTracker.Clear();
        await using var unit = await UnitOfWork.BeginAsync(db, cancellation);
        await Turn.TakeAsync(db, id, cancellation);
        if (await desk.LoadAsync(id, cancellation) is not { } dossier)
            return NoWorkshop();
        if (judge(dossier.Agreement.Actor(user.Context), dossier) is { } refusal)
            return refusal;
        if (dossier.Record.RowVersion != seen)
        {
            var other = dossier.Record.Changed.Name;
            return new(SeenMustHold, $"{other} hat den Workshop inzwischen geändert. Bitte prüfen und noch einmal absenden.");
        }

        var workshop = await db.Workshops.SingleAsync(w => w.Id == id, cancellation);
        workshop.Changed = user.Stamp(clock);
        await act(dossier, workshop);
        await db.SaveChangesAsync(cancellation);
        await unit.CommitAsync();
        return null;
    }

    private static Refusal NoWorkshop() => new(WorkshopMustExist, "Diesen Workshop gibt es nicht.");

    private static Refusal NoTask() => new(TaskMustExist, "Bitte eine Aufgabe wählen, die hier steht.");
}
