using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Selection;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Selection;

/// <summary>
/// Leads a selection from the call to the decision. Every act holds against the row version that the user saw, and makes a new one.
/// </summary>
public sealed partial class SelectionActs(AppDbContext db, SelectionDesk desk, ICurrentUser user, TimeProvider clock)
{
    public const string ProcedureMustExist = nameof(ProcedureMustExist);
    public const string SeenMustHold = nameof(SeenMustHold);
    public const string ApplicationMustExist = nameof(ApplicationMustExist);

    private DateOnly Today => LocalDay.Today(clock);

    public async Task<(Guid? Id, Refusal? Refusal)> CreateAsync(
        Guid areaId,
        int year,
        SelectionCall call,
        CancellationToken cancellation = default
    )
    {
        if ((SelectionRules.Write(user.Context.Roles) ?? SelectionRules.Draft(SelectionState.Draft, call)) is { } refusal)
            return (null, refusal);
        var procedure = new SelectionProcedure
        {
            AreaId = areaId,
            BudgetYear = year,
            Title = "",
            Call = "",
            Criteria = "[]",
            Changed = user.Stamp(clock),
        };
        Fill(procedure, call);
        db.Add(procedure);
        await db.SaveChangesAsync(cancellation);
        return (procedure.Id, null);
    }

    /// <summary>Call and criteria of a draft.</summary>
    public Task<Refusal?> WriteAsync(Guid id, uint seen, SelectionCall call, CancellationToken cancellation = default) =>
        ActAsync(id, seen, d => SelectionRules.Draft(d.Procedure.State, call), (_, procedure) => Fill(procedure, call), cancellation);

    /// <summary>From now on providers read it, and nobody changes it.</summary>
    public Task<Refusal?> PublishAsync(Guid id, uint seen, CancellationToken cancellation = default) =>
        ActAsync(
            id,
            seen,
            d => SelectionRules.Publish(d.Procedure.State, d.Procedure.AsCall, Today),
            static (_, procedure) => procedure.MoveTo(SelectionState.Called),
            cancellation
        );

    /// <summary>Records an application.</summary>
    public Task<Refusal?> ApplyAsync(Guid id, uint seen, Guid providerId, DateOnly? receivedOn, CancellationToken cancellation = default) =>
        ActAsync(
            id,
            seen,
            d =>
                SelectionRules.Apply(
                    d.Procedure.State,
                    receivedOn,
                    d.Procedure.Deadline ?? DateOnly.MinValue,
                    Today,
                    d.Of(providerId) is not null
                ),
            (_, procedure) =>
                db.Add(
                    new SelectionApplication
                    {
                        ProcedureId = procedure.Id,
                        ProviderId = providerId,
                        ReceivedOn = receivedOn!.Value,
                        Recorded = procedure.Changed,
                    }
                ),
            cancellation
        );

    /// <summary>Points and reasons of one application by all criteria, in their order; all or none.</summary>
    public Task<Refusal?> ScoreAsync(
        Guid id,
        uint seen,
        Guid applicationId,
        IReadOnlyList<(int? Points, string? Reason)> given,
        CancellationToken cancellation = default
    ) =>
        ActAsync(
            id,
            seen,
            d =>
                SelectionRules.Scoring(d.Procedure.State, d.Procedure.Deadline ?? DateOnly.MaxValue, Today)
                ?? (
                    d.Applications.Any(a => a.Application.Id == applicationId)
                        ? null
                        : new Refusal(ApplicationMustExist, "Diese Bewerbung gibt es nicht.")
                )
                ?? (given.Count == d.Criteria.Count ? null : new Refusal(SelectionRules.PointsMustFit, "Bitte jedes Kriterium bewerten."))
                ?? given.Select(static g => SelectionRules.Score(g.Points, g.Reason)).FirstOrDefault(static r => r is not null),
            (d, procedure) => Score(d.Applications.First(a => a.Application.Id == applicationId), given, procedure.Changed),
            cancellation
        );

    private Task<Refusal?> ActAsync(
        Guid id,
        uint seen,
        Func<SelectionDossier, Refusal?> judge,
        Action<SelectionDossier, SelectionProcedure> act,
        CancellationToken cancellation
    ) =>
        ActAsync(
            id,
            seen,
            judge,
            (dossier, procedure) =>
            {
                act(dossier, procedure);
                return Task.CompletedTask;
            },
            cancellation
        );

    private async Task<Refusal?> ActAsync(
        Guid id,
        uint seen,
        Func<SelectionDossier, Refusal?> judge,
        Func<SelectionDossier, SelectionProcedure, Task> act,
        CancellationToken cancellation
    )
    {
        if (SelectionRules.Write(user.Context.Roles) is { } forbidden)
            return forbidden;
        db.ChangeTracker.Clear();
        await using var unit = await UnitOfWork.BeginAsync(db, cancellation);
        await Turn.TakeAsync(db, id, cancellation);
        if (await desk.LoadAsync(id, cancellation) is not { } dossier)
            return new(ProcedureMustExist, "Dieses Auswahlverfahren gibt es nicht.");
        if (dossier.Procedure.RowVersion != seen)
        {
            var who = dossier.Procedure.Changed.Name;
            return new(SeenMustHold, $"{who} hat das Verfahren inzwischen geändert. Bitte prüfen und noch einmal absenden.");
        }

        if (judge(dossier) is { } refusal)
            return refusal;
        var procedure = await db.SelectionProcedures.SingleAsync(p => p.Id == id, cancellation);
        procedure.Changed = user.Stamp(clock);
        await act(dossier, procedure);
        await db.SaveChangesAsync(cancellation);
        await unit.CommitAsync();
        return null;
    }

    private static void Fill(SelectionProcedure procedure, SelectionCall call)
    {
        (procedure.Title, procedure.Call, procedure.Deadline) = (call.Title!.Trim(), call.Text?.Trim() ?? "", call.Deadline);
        procedure.Criteria = SelectionCriteria.Write(call.Criteria);
    }

    private void Score(AppliedProvider applied, IReadOnlyList<(int? Points, string? Reason)> given, Stamp stamp)
    {
        foreach (var (criterion, (points, reason)) in given.Index())
        {
            if (applied.Scores.GetValueOrDefault(criterion) is not { } known)
            {
                db.Add(
                    new SelectionScore
                    {
                        ProcedureId = applied.Application.ProcedureId,
                        ApplicationId = applied.Application.Id,
                        Criterion = criterion,
                        Points = points!.Value,
                        Reason = reason!.Trim(),
                        Given = stamp,
                    }
                );
            }
            else if (known.Points != points || known.Reason != reason!.Trim())
            {
                db.Attach(known);
                (known.Points, known.Reason, known.Given) = (points!.Value, reason!.Trim(), stamp);
            }
        }
    }
}
