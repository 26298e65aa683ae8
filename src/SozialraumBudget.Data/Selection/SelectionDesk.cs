using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Selection;

namespace SozialraumBudget.Data.Selection;

/// <summary>An application with its provider's name and its points.</summary>
/// <param name="Scores">By number of the criterion.</param>
public sealed record AppliedProvider(SelectionApplication Application, string Name, IReadOnlyDictionary<int, SelectionScore> Scores);

/// <summary>A selection with everything that the user sees of it.</summary>
public sealed record SelectionDossier(
    SelectionProcedure Procedure,
    string Area,
    IReadOnlyList<AppliedProvider> Applications,
    SelectionDecision? Decision
)
{
    public IReadOnlyList<SelectionCriterion> Criteria { get; } = SelectionCriteria.Read(Procedure.Criteria);

    public SelectionHearing Hearing => Decision?.Hearing ?? new(null, null, null);

    /// <summary>By weighted points; a provider sees its own alone.</summary>
    public IReadOnlyList<RankedProvider> Ranking =>
        SelectionRanking.Of(
            Criteria,
            [
                .. Applications.Select(static a => new ScoredProvider(
                    a.Application.ProviderId,
                    a.Name,
                    a.Scores.ToDictionary(static s => s.Key, static s => s.Value.Points)
                )),
            ]
        );

    public AppliedProvider? Of(Guid? providerId) => Applications.FirstOrDefault(a => a.Application.ProviderId == providerId);
}

/// <summary>Loads selections under the user's row security.</summary>
public sealed class SelectionDesk(AppDbContext db)
{
    /// <summary>All of them, the newest first.</summary>
    public Task<IReadOnlyList<SelectionDossier>> AllAsync(CancellationToken cancellation = default) =>
        ListAsync(db.SelectionProcedures, cancellation);

    /// <summary>Null where there is none, or not for this user.</summary>
    public async Task<SelectionDossier?> LoadAsync(Guid id, CancellationToken cancellation = default) =>
        (await ListAsync(db.SelectionProcedures.Where(p => p.Id == id), cancellation)).SingleOrDefault();

    private async Task<IReadOnlyList<SelectionDossier>> ListAsync(IQueryable<SelectionProcedure> wanted, CancellationToken cancellation)
    {
        var procedures = await (
            from p in wanted
            join area in db.Areas on p.AreaId equals area.Id
            orderby p.BudgetYear descending, area.Name, p.Id descending
            select new { Procedure = p, Area = area.Name }
        )
            .AsNoTracking()
            .ToListAsync(cancellation);
        var ids = procedures.ConvertAll(static p => p.Procedure.Id);
        var scores = (await db.SelectionScores.AsNoTracking().Where(s => ids.Contains(s.ProcedureId)).ToListAsync(cancellation)).ToLookup(
            static s => s.ApplicationId
        );
        var applications = (
            await (
                from a in db.SelectionApplications
                join provider in db.Providers on a.ProviderId equals provider.Id
                where ids.Contains(a.ProcedureId)
                orderby provider.Name
                select new { Application = a, provider.Name }
            )
                .AsNoTracking()
                .ToListAsync(cancellation)
        ).ToLookup(
            static a => a.Application.ProcedureId,
            a => new AppliedProvider(a.Application, a.Name, scores[a.Application.Id].ToDictionary(static s => s.Criterion))
        );
        var decisions = await db
            .SelectionDecisions.AsNoTracking()
            .Where(d => ids.Contains(d.ProcedureId))
            .ToDictionaryAsync(static d => d.ProcedureId, cancellation);
        return
        [
            .. procedures.Select(p => new SelectionDossier(
                p.Procedure,
                p.Area,
                [.. applications[p.Procedure.Id]],
                decisions.GetValueOrDefault(p.Procedure.Id)
            )),
        ];
    }
}
