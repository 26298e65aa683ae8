using System.Security.Cryptography;
using System.Text;
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
    public const string RunMustBeSeenAsItIs = nameof(RunMustBeSeenAsItIs);
    public const string RunMustBeMappable = nameof(RunMustBeMappable);

    /// <summary>Marks what a dry run shows: another mark, another result.</summary>
    public static string Seen(ImportRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return run.Preview is null ? "" : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(run.Preview)))[..16];
    }

    /// <summary>Queues a run again that waits for a decision: it is stored, if nothing has changed since.</summary>
    /// <param name="seen">The mark of the dry run that the user saw (<see cref="Seen"/>); null: not asked.</param>
    public Task<Refusal?> ConfirmAsync(Guid runId, string? seen = null, CancellationToken cancellation = default) =>
        ChangeAsync(
            runId,
            run =>
            {
                if (Objection(run, seen) is { } refusal)
                    return refusal;
                (run.WarningsConfirmed, run.State, run.FinishedAt) = (true, ImportState.Queued, null);
                (run.DoneRows, run.Message) = (0, "Bestätigt, wartet auf die Verarbeitung.");
                return null;
            },
            cancellation
        );

    /// <summary>Changes which providers names of the file mean, and has the file checked anew.</summary>
    /// <param name="change">Gets the run while it is locked; returns an objection, or the new names as JSON.</param>
    internal Task<Refusal?> CheckAgainAsync(
        Guid runId,
        string? seen,
        Func<ImportRun, (string? Names, Refusal? Refusal)> change,
        CancellationToken cancellation
    ) =>
        ChangeAsync(
            runId,
            run =>
            {
                if (Objection(run, seen) is { } refusal)
                    return refusal;
                if (run.Preview is null)
                    return new(RunMustWaitForConfirmation, "Dieser Import hat keinen Probelauf.");
                var (names, objection) = change(run);
                if (objection is not null)
                    return objection;
                (run.Names, run.State, run.FinishedAt) = (names!, ImportState.Queued, null);
                (run.DoneRows, run.Message) = (0, "Wird mit den geänderten Namen neu gerechnet.");
                return null;
            },
            cancellation
        );

    /// <summary>Has the file read through this mapping.</summary>
    public Task<Refusal?> MapAsync(Guid runId, string mapping, CancellationToken cancellation = default) =>
        ChangeAsync(
            runId,
            run =>
            {
                if (!MayBeMapped(run))
                    return new(RunMustBeMappable, "Dieser Import wartet nicht auf eine Zuordnung.");
                (run.Mapping, run.State, run.FinishedAt) = (mapping, ImportState.Queued, null);
                (run.WarningsConfirmed, run.Preview, run.Names, run.Issues) = (false, null, "{}", "[]");
                (run.DoneRows, run.TotalRows, run.Message) = (0, 0, "Wird mit der Zuordnung gelesen.");
                return null;
            },
            cancellation
        );

    /// <summary>Nothing of the file was stored, and a mapping may still be said or changed.</summary>
    public static bool MayBeMapped(ImportRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return run.State is ImportState.NeedsMapping or ImportState.Refused or ImportState.NeedsConfirmation;
    }

    /// <summary>Cancels a run; one that is being carried out stops within moments, unless it is just being committed.</summary>
    public Task<Refusal?> CancelAsync(Guid runId, CancellationToken cancellation = default) =>
        ChangeAsync(
            runId,
            run =>
            {
                var waits = run.State is ImportState.NeedsConfirmation or ImportState.NeedsMapping;
                if (!waits && run.State is not (ImportState.Queued or ImportState.Running))
                    return new(RunMustNotBeFinished, "Dieser Import ist schon beendet.");
                run.CancelRequested = true;
                if (waits)
                    (run.State, run.FinishedAt, run.Message) = (
                        ImportState.Cancelled,
                        clock.GetUtcNow(),
                        "Abgebrochen. Es wurde nichts gespeichert."
                    );
                return null;
            },
            cancellation
        );

    private static Refusal? Objection(ImportRun run, string? seen) =>
        run.State != ImportState.NeedsConfirmation ? new(RunMustWaitForConfirmation, "Dieser Import wartet nicht auf eine Entscheidung.")
        : seen is not null && seen != Seen(run)
            ? new(
                RunMustBeSeenAsItIs,
                "Inzwischen gibt es einen neuen Probelauf, z. B. weil jemand Namen zugeordnet hat. Bitte ansehen und dann entscheiden."
            )
        : null;

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
