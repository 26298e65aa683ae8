using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Domain.Workshops;

namespace SozialraumBudget.Data.Workshops;

/// <summary>
/// Plans workshops, proposes points, keeps figures and minutes. Every act holds against the row version that the user saw; what changes
/// takes away a signature that stands.
/// </summary>
public sealed partial class WorkshopActs(
    AppDbContext db,
    WorkshopDesk desk,
    WorkshopFigureSources figures,
    ICurrentUser user,
    TimeProvider clock
)
{
    public const string WorkshopMustExist = nameof(WorkshopMustExist);
    public const string SeenMustHold = nameof(SeenMustHold);
    public const string TaskMustExist = nameof(TaskMustExist);
    public const string LeadIsMissing = nameof(LeadIsMissing);

    private DateOnly Today => LocalDay.Today(clock);

    public async Task<(Guid? Id, Refusal? Refusal)> PlanAsync(Guid agreementId, WorkshopPlan plan, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        await using var unit = await UnitOfWork.BeginAsync(db, cancellation);
        if (await desk.AgreementAsync(agreementId, cancellation) is not { } agreement)
            return (null, new(WorkshopMustExist, "Diese Vereinbarung gibt es nicht."));
        if (WorkshopRules.Plan(agreement.Actor(user.Context), plan, agreement.Years) is { } refusal)
            return (null, refusal);
        if (agreement.ProviderId is not { } provider)
            return (null, new(LeadIsMissing, "Die Vereinbarung hat noch keinen Schwerpunktträger, mit dem man sich treffen könnte."));
        var workshop = new WorkshopRecord
        {
            AgreementId = agreementId,
            ProviderId = provider,
            Kind = plan.Kind!.Value,
            Day = plan.Day!.Value,
            Place = plan.Place!.Trim(),
            Changed = user.Stamp(clock),
        };
        db.Add(workshop);
        // In this order: the agenda hangs on the workshop.
        await db.SaveChangesAsync(cancellation);
        Fill(workshop.Id, [], plan.Lines);
        await db.SaveChangesAsync(cancellation);
        await unit.CommitAsync();
        return (workshop.Id, null);
    }

    /// <summary>Kind, day, place and agenda; lines without a title go, those that are left keep what was decided.</summary>
    public Task<Refusal?> EditAsync(Guid id, uint seen, WorkshopPlan plan, CancellationToken cancellation = default) =>
        ChangeAsync(
            id,
            seen,
            (who, d) =>
                WorkshopRules.Edit(
                    who,
                    d.Facts,
                    plan,
                    d.Agreement.Years,
                    d.Items.Where(static i => i.Decision is not null).Select(static i => i.Id),
                    Today
                ),
            async (_, workshop) =>
            {
                (workshop.Kind, workshop.Day, workshop.Place) = (plan.Kind!.Value, plan.Day!.Value, plan.Place!.Trim());
                Fill(id, await db.WorkshopItems.Where(i => i.WorkshopId == id).ToListAsync(cancellation), plan.Lines);
            },
            cancellation
        );

    /// <summary>The coordinator proposes a point; it comes last.</summary>
    public Task<Refusal?> ProposeAsync(Guid id, uint seen, AgendaLine line, CancellationToken cancellation = default) =>
        ChangeAsync(
            id,
            seen,
            (who, d) => WorkshopRules.Propose(who, d.Facts, line, d.Items.Count),
            (d, _) =>
            {
                db.Add(
                    new WorkshopItemRecord
                    {
                        WorkshopId = id,
                        Position = d.Items.Select(static i => i.Position).DefaultIfEmpty().Max() + 1,
                        Title = line.Title!.Trim(),
                        Note = Trimmed(line.Note),
                        Proposed = user.Stamp(clock),
                    }
                );
                return Task.CompletedTask;
            },
            cancellation
        );

    public Task<Refusal?> CancelAsync(Guid id, uint seen, string? reason, CancellationToken cancellation = default) =>
        ChangeAsync(
            id,
            seen,
            (who, d) => WorkshopRules.Cancel(who, d.Facts, reason),
            (_, workshop) =>
            {
                (workshop.Cancelled, workshop.CancelReason) = (user.Stamp(clock), reason!.Trim());
                return Task.CompletedTask;
            },
            cancellation
        );

    /// <summary>Keeps the agreement's figures as they stand now; they are never computed anew.</summary>
    public Task<Refusal?> FreezeAsync(Guid id, uint seen, CancellationToken cancellation = default) =>
        ChangeAsync(
            id,
            seen,
            (who, d) => WorkshopRules.Freeze(who, d.Facts, Today),
            async (d, workshop) =>
            {
                var kept = await figures.OfAsync(d.Agreement.Id, d.Agreement.YearOf(workshop.Day), cancellation);
                db.AddRange(
                    kept.Select(
                        (f, i) =>
                            new WorkshopFigureRecord
                            {
                                WorkshopId = id,
                                Position = i + 1,
                                Label = f.Label,
                                Value = f.Value,
                                Unit = f.Unit,
                                Source = f.Source,
                            }
                    )
                );
                // In this order: once they are said to be kept, none comes on top.
                await db.SaveChangesAsync(cancellation);
                workshop.FiguresFrozen = user.Stamp(clock);
            },
            cancellation
        );

    public Task<Refusal?> WriteAsync(Guid id, uint seen, WorkshopMinutes minutes, CancellationToken cancellation = default) =>
        ChangeAsync(
            id,
            seen,
            (who, d) => WorkshopRules.Write(who, d.Facts, minutes, [.. d.Items.Select(static i => i.Id)], Today),
            async (_, workshop) =>
            {
                (workshop.Participants, workshop.MinutesWritten) = (WorkshopText.Write(minutes.Participants), user.Stamp(clock));
                foreach (var item in await db.WorkshopItems.Where(i => i.WorkshopId == id).ToListAsync(cancellation))
                    item.Decision = Trimmed(minutes.Decisions.GetValueOrDefault(item.Id));
            },
            cancellation
        );

    private void Fill(Guid workshopId, IReadOnlyList<WorkshopItemRecord> known, IReadOnlyList<AgendaLine> lines)
    {
        var left = known.ToDictionary(static i => i.Id);
        foreach (var (index, line) in lines.Index())
        {
            var (position, title, note) = (index + 1, line.Title!.Trim(), Trimmed(line.Note));
            if (line.Id is { } id && left.Remove(id, out var item))
            {
                (item.Position, item.Title, item.Note) = (position, title, note);
                continue;
            }

            db.Add(
                new WorkshopItemRecord
                {
                    WorkshopId = workshopId,
                    Position = position,
                    Title = title,
                    Note = note,
                }
            );
        }

        db.RemoveRange(left.Values);
    }

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
