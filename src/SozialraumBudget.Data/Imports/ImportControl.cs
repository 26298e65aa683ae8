using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Imports;

/// <summary>What the user decides about a run: store in spite of warnings, or cancel.</summary>
public sealed class ImportControl(AppDbContext db, TimeProvider clock)
{
    public const string RunMustExist = nameof(RunMustExist);
    public const string RunMustWaitForConfirmation = nameof(RunMustWaitForConfirmation);
    public const string RunMustNotBeFinished = nameof(RunMustNotBeFinished);

    /// <summary>Queues a run again that waits because rows stand twice.</summary>
    public Task<Refusal?> ConfirmAsync(Guid runId, CancellationToken cancellation = default) =>
        ChangeAsync(
            runId,
            run =>
            {
                if (run.State != ImportState.NeedsConfirmation)
                    return new(RunMustWaitForConfirmation, "Dieser Import wartet nicht auf eine Bestätigung.");
                (run.WarningsConfirmed, run.State, run.FinishedAt) = (true, ImportState.Queued, null);
                (run.DoneRows, run.Message) = (0, "Bestätigt, wartet auf die Verarbeitung.");
                return null;
            },
            cancellation
        );

    /// <summary>Cancels a run; one that is being carried out stops within moments, unless it is just being committed.</summary>
    public Task<Refusal?> CancelAsync(Guid runId, CancellationToken cancellation = default) =>
        ChangeAsync(
            runId,
            run =>
            {
                if (run.State is not (ImportState.Queued or ImportState.Running or ImportState.NeedsConfirmation))
                    return new(RunMustNotBeFinished, "Dieser Import ist schon beendet.");
                run.CancelRequested = true;
                if (run.State == ImportState.NeedsConfirmation)
                    (run.State, run.FinishedAt, run.Message) = (
                        ImportState.Cancelled,
                        clock.GetUtcNow(),
                        "Abgebrochen. Es wurde nichts gespeichert."
                    );
                return null;
            },
            cancellation
        );

    private async Task<Refusal?> ChangeAsync(Guid runId, Func<ImportRun, Refusal?> change, CancellationToken cancellation)
    {
        await using var unit = await UnitOfWork.BeginAsync(db, cancellation);
        await ImportLock.TakeRunAsync(db, runId, cancellation);
        db.ChangeTracker.Clear();
        if (await db.ImportRuns.SingleOrDefaultAsync(r => r.Id == runId, cancellation) is not { } run)
            return new(RunMustExist, "Diesen Import gibt es nicht.");
        if (change(run) is { } refusal)
            return refusal;
        await db.SaveChangesAsync(cancellation);
        await unit.CommitAsync();
        return null;
    }
}
