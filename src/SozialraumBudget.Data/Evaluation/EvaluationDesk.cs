using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Data.Steering;
using SozialraumBudget.Domain.Evaluation;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Evaluation;

/// <summary>An agreement's area with what it is compared with.</summary>
/// <param name="Start">Year in which the reform begins: of the area, else the first of the agreement.</param>
/// <param name="Area">Its years; null: no figures yet.</param>
/// <param name="Others">All other areas with an agreement in these years, by name.</param>
/// <param name="Choice">The newest; null while none is made.</param>
public sealed record EvaluationDossier(
    Agreement Agreement,
    string Name,
    int Start,
    AreaYears? Area,
    IReadOnlyList<AreaYears> Others,
    ComparisonChoice? Choice
)
{
    /// <summary>The areas compared with, by name.</summary>
    public IReadOnlyList<AreaYears> Chosen => [.. Others.Where(a => Choice?.AreaIds.Contains(a.AreaId) == true)];

    public ReformEvaluation Evaluation =>
        ReformEvaluation.Of(Start, Area?.Years ?? [], [.. Chosen.Select(static c => (c.ReformSince, c.Years))]);
}

/// <summary>Evaluates a reform area against comparison areas, under the user's row security, and keeps which ones were chosen.</summary>
public sealed class EvaluationDesk(AppDbContext db, AreaYearsDesk years, ICurrentUser user, TimeProvider clock)
{
    public const string AgreementMustExist = nameof(AgreementMustExist);

    /// <summary>Null where the user sees no such agreement.</summary>
    /// <param name="last">Last year that is looked at.</param>
    public async Task<EvaluationDossier?> LoadAsync(Guid agreementId, int last, CancellationToken cancellation = default)
    {
        if (await db.Agreements.AsNoTracking().SingleOrDefaultAsync(a => a.Id == agreementId, cancellation) is not { } agreement)
            return null;
        var area = await db.Areas.AsNoTracking().SingleAsync(a => a.Id == agreement.AreaId, cancellation);
        var all = await years.LoadAsync(last, cancellation);
        return new(
            agreement,
            area.Name,
            ComparisonRules.StartOf(area.ReformSince, agreement.FirstYear),
            all.FirstOrDefault(a => a.AreaId == area.Id),
            [.. all.Where(a => a.AreaId != area.Id)],
            await db
                .ComparisonChoices.AsNoTracking()
                .Where(c => c.AgreementId == agreementId)
                .OrderByDescending(static c => c.Id)
                .FirstOrDefaultAsync(cancellation)
        );
    }

    /// <param name="last">Last year that is looked at.</param>
    public async Task<Refusal?> ChooseAsync(
        Guid agreementId,
        int last,
        IReadOnlyCollection<Guid> areaIds,
        string? reason,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(areaIds);
        if (await LoadAsync(agreementId, last, cancellation) is not { } dossier)
            return new(AgreementMustExist, "Diese Vereinbarung gibt es nicht.");
        var known = dossier.Others.Select(static a => new ComparisonArea(a.AreaId, a.Area, a.ReformSince)).ToList();
        var (area, chosen) = (dossier.Agreement.AreaId, areaIds.Distinct().ToArray());
        if (ComparisonRules.Choose(user.Context.Roles, area, dossier.Start, chosen, known, reason) is { } refusal)
            return refusal;
        db.Add(
            new ComparisonChoice
            {
                AgreementId = agreementId,
                AreaIds = chosen,
                Reason = reason!.Trim(),
                Chosen = user.Stamp(clock),
            }
        );
        await db.SaveChangesAsync(cancellation);
        return null;
    }
}
