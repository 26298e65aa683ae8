using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Imports;

/// <summary>
/// Carries out a queued run: check, then store everything in one transaction, or nothing. Doing a run twice changes nothing, so
/// that a run that was cut off is simply started again.
/// </summary>
public sealed class ImportExecution(AppDbContext db, ImportFormats formats, ICurrentUser user, TimeProvider clock)
{
    private readonly ImportProfiles profiles = new(db);

    /// <summary>Runs to the end of the run; its state, message and issues tell the result.</summary>
    /// <exception cref="OperationCanceledException">
    /// The token was cancelled and the user did not ask for it: the run can be started again.
    /// </exception>
    public async Task<ImportRun> RunAsync(Guid runId, Action<ImportProgress>? progress = null, CancellationToken cancellation = default)
    {
        var run = await db.ImportRuns.SingleAsync(r => r.Id == runId, cancellation);
        if (run.State is not (ImportState.Queued or ImportState.Running))
            return run;
        var format = formats.Of(run.Format);
        try
        {
            return await CarryOutAsync(run, format, progress ?? (static _ => { }), cancellation);
        }
        catch (OperationCanceledException)
        {
            db.ChangeTracker.Clear();
            run = await db.ImportRuns.SingleAsync(r => r.Id == runId, CancellationToken.None);
            if (!run.CancelRequested)
                throw;
            return await EndAsync(run, ImportState.Cancelled, "Abgebrochen. Es wurde nichts gespeichert.", CancellationToken.None);
        }
    }

    private async Task<ImportRun> CarryOutAsync(
        ImportRun run,
        IImportFormat format,
        Action<ImportProgress> progress,
        CancellationToken cancellation
    )
    {
        if (run.CancelRequested)
            throw new OperationCanceledException();
        if (!await BeginAsync(run, cancellation))
            return run;
        RowIssue? remark = null;
        if (await SameFileAsync(run, cancellation) is { } before)
            return await EndAsync(run, ImportState.Unchanged, before, cancellation);
        var file = await db.Files.AsNoTracking().Include(f => f.Content).SingleAsync(f => f.Id == run.FileId, cancellation);
        var work = new ImportWork(db, run, file.Name, file.Content!.Bytes, user, clock, progress);
        if (run.Mapping is null && StrangeFile.IsStrange(format, work.Bytes, work.FileName))
        {
            var profile = await profiles.OnlyMatchAsync(format, work.Bytes, work.FileName, cancellation);
            if (run.MayBeMapped)
                return await EndAsync(run, ImportState.NeedsMapping, StrangeFile.Message(profile), cancellation);
            if (profile is not null)
                remark = StrangeFile.Notice(profile);
        }

        var plan = StrangeFile.Placed(run, await format.CheckAsync(work, cancellation), remark);
        // The run is not touched before the end: its row would stay locked, and progress and cancelling with it.
        if (plan.Errors > 0)
            return await EndAsync(run, ImportState.Refused, Refusal(plan.Errors), cancellation, plan);
        if (Question(run, plan) is { } question)
            return await EndAsync(run, ImportState.NeedsConfirmation, question, cancellation, plan);

        // Somebody else stored between check and lock: what the user confirmed is not what would happen, so it is shown anew.
        return await StoreAsync(run, plan, cancellation) ?? await CarryOutAsync(run, format, progress, cancellation);
    }

    /// <summary>What the user has to answer before the file is stored; null: nothing.</summary>
    private static string? Question(ImportRun run, ImportPlan plan) =>
        run switch
        {
            { WarningsConfirmed: true } when plan.Preview is null || plan.Preview == run.Preview => null,
            { WarningsConfirmed: true } => "Seit dem Probelauf hat sich etwas geändert. Es wurde nichts gespeichert; "
                + "bitte den neuen Probelauf ansehen und dann entscheiden.",
            _ when plan.Preview is not null => "Geprüft. Es ist noch nichts gespeichert: bitte den Probelauf ansehen und dann entscheiden.",
            _ when plan.Warnings > 0 => Question(plan.Warnings),
            _ => null,
        };

    /// <returns>Null when the preview does not hold any more: nothing is stored.</returns>
    private async Task<ImportRun?> StoreAsync(ImportRun run, ImportPlan plan, CancellationToken cancellation)
    {
        await using var unit = await UnitOfWork.BeginAsync(db, cancellation);
        await ImportLock.TakeTargetAsync(db, run, cancellation);
        await db.Entry(run).ReloadAsync(cancellation);
        if (run.State != ImportState.Running)
            return run; // somebody else carried it out
        if (await SameFileAsync(run, cancellation) is { } unchanged)
        {
            await FinishAsync(run, ImportState.Unchanged, unchanged, cancellation);
        }
        else if (plan.HoldsAsync is { } holds && !await holds(cancellation))
        {
            return null;
        }
        else
        {
            var before = await ImportHistory.ReturnAsync(db, run, cancellation);
            var message = await plan.StoreAsync(cancellation) + before;
            if (await ImportLock.IsCancelledAsync(db, run.Id, cancellation))
                throw new OperationCanceledException();
            run.DoneRows = plan.Rows;
            await FinishAsync(run, ImportState.Completed, message, cancellation, plan);
        }

        await unit.CommitAsync();
        return run;
    }

    /// <summary>False where somebody else has carried the run out meanwhile: it is never opened again.</summary>
    private async Task<bool> BeginAsync(ImportRun run, CancellationToken cancellation)
    {
        await using var unit = await UnitOfWork.BeginAsync(db, cancellation);
        if (!await IsOpenAsync(run, cancellation))
            return false;
        run.State = ImportState.Running;
        await db.SaveChangesAsync(cancellation);
        await unit.CommitAsync();
        return true;
    }

    /// <summary>Ends a run that stores nothing, unless somebody else has ended it meanwhile.</summary>
    private async Task<ImportRun> EndAsync(
        ImportRun run,
        ImportState state,
        string message,
        CancellationToken cancellation,
        ImportPlan? plan = null
    )
    {
        await using var unit = await UnitOfWork.BeginAsync(db, cancellation);
        if (await IsOpenAsync(run, cancellation))
            await FinishAsync(run, state, message, cancellation, plan);
        await unit.CommitAsync();
        return run;
    }

    /// <summary>Holds the run's row and reads it anew.</summary>
    private async Task<bool> IsOpenAsync(ImportRun run, CancellationToken cancellation)
    {
        await ImportLock.TakeRunAsync(db, run.Id, cancellation);
        await db.Entry(run).ReloadAsync(cancellation);
        return run.State is ImportState.Queued or ImportState.Running;
    }

    private async Task<string?> SameFileAsync(ImportRun run, CancellationToken cancellation)
    {
        var before = await formats
            .Of(run.Format)
            .InForce(db)
            .AsNoTracking()
            .Where(r =>
                r.Target == run.Target
                && r.AgreementId == run.AgreementId
                && r.Sha256 == run.Sha256
                && r.Mapping == run.Mapping
                && r.Id != run.Id
            )
            .Select(r => new { r.FinishedAt, r.Started.Name })
            .FirstOrDefaultAsync(cancellation);
        return before is null
            ? null
            : $"Dieselbe Datei wurde schon am {LocalDay.Of(before.FinishedAt!.Value):dd.MM.yyyy} von {before.Name} eingelesen. "
                + "Es wurde nichts geändert.";
    }

    private async Task<ImportRun> FinishAsync(
        ImportRun run,
        ImportState state,
        string message,
        CancellationToken cancellation,
        ImportPlan? plan = null
    )
    {
        if (plan is not null)
            (run.Issues, run.TotalRows, run.Preview) = (ImportIssues.Write(plan.Issues), plan.Rows, plan.Preview);
        (run.State, run.Message) = (state, message);
        run.WarningsConfirmed &= state != ImportState.NeedsConfirmation;
        run.FinishedAt = clock.GetUtcNow();
        // Progress was written past this context: it is overwritten also where the value is the one that was read.
        db.Entry(run).Property(static r => r.TotalRows).IsModified = db.Entry(run).Property(static r => r.DoneRows).IsModified = true;
        await db.SaveChangesAsync(cancellation);
        return run;
    }

    private static string Refusal(int errors) =>
        $"{(errors == 1 ? "Ein Fehler" : $"{GermanNumber.Text(errors)} Fehler")} gefunden. Es wurde nichts gespeichert.";

    private static string Question(int warnings) =>
        $"{(warnings == 1 ? "Eine Rückfrage" : $"{GermanNumber.Text(warnings)} Rückfragen")} zur Datei. "
        + "Bitte bestätigen, dass die Datei so gemeint ist.";
}
