using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.Providers;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Agreements;

/// <summary>What came of one draft.</summary>
/// <param name="AgreementId">The draft; null where it was not made.</param>
public sealed record NextYearResult(NextYearDraft Draft, Guid? AgreementId, Refusal? Refusal);

/// <summary>Drafts the next budget year for all agreements that end with this one.</summary>
public sealed class NextYear(AppDbContext db, AgreementCreation creation)
{
    /// <summary>What would be made for the year, and what not and why; nothing is stored.</summary>
    public async Task<IReadOnlyList<NextYearDraft>> PlanAsync(int year, CancellationToken cancellation = default) =>
        NextYearPlan.Of(year, await FactsAsync(year, cancellation));

    /// <summary>
    /// Makes these drafts, each by itself: one that is refused loses no other. What is not in the plan any more is left out.
    /// </summary>
    /// <param name="ids">Agreements to go on from.</param>
    public async Task<IReadOnlyList<NextYearResult>> CreateAsync(
        int year,
        IReadOnlyCollection<Guid> ids,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(ids);
        var results = new List<NextYearResult>();
        foreach (var draft in (await PlanAsync(year, cancellation)).Where(d => ids.Contains(d.From.Id)))
        {
            db.ChangeTracker.Clear();
            var (agreement, refusal) = draft.IsMade
                ? await creation.CreateAsync(await InputAsync(draft, cancellation), cancellation)
                : (null, draft.Refusal);
            results.Add(new(draft, agreement?.Id, refusal));
        }

        return results;
    }

    private async Task<NewAgreement> InputAsync(NextYearDraft draft, CancellationToken cancellation)
    {
        var previous = await db
            .Agreements.AsNoTracking()
            .Include(static a => a.Providers)
            .SingleAsync(a => a.Id == draft.From.Id, cancellation);
        var lead = draft.From.NextLead!.Value;
        return new NewAgreement
        {
            Model = previous.Model,
            AreaId = previous.AreaId,
            LeadProviderId = lead,
            Title = draft.Title,
            FirstYear = draft.Year,
            LastYear = draft.Year,
            Others =
            [
                .. previous
                    .Providers.Where(p => p.Role != ProviderRole.LeadProvider && p.ProviderId != lead)
                    .Select(static p => (p.ProviderId, p.Role)),
            ],
            Terms = await creation.FromAsync(previous, BudgetModels.Of(previous.Model), cancellation),
            ConditionsFromId = previous.Id,
        };
    }

    private async Task<IReadOnlyList<ExpiringAgreement>> FactsAsync(int year, CancellationToken cancellation)
    {
        var agreements = await (
            from a in db.Agreements
            join area in db.Areas on a.AreaId equals area.Id
            where a.LastYear >= year - 1
            select new { Agreement = a, Area = area.Name }
        )
            .AsNoTracking()
            .ToListAsync(cancellation);
        var first = new BudgetYear(year).First;
        var leads = await (
            from t in db.ProviderTerms
            join p in db.Providers on t.ProviderId equals p.Id
            where t.Role == ProviderRole.LeadProvider && t.ValidFrom <= first && (t.ValidTo == null || t.ValidTo >= first)
            select new
            {
                t.AreaId,
                p.Id,
                p.Name,
            }
        )
            .AsNoTracking()
            .ToListAsync(cancellation);
        var byArea = leads.DistinctBy(static l => l.AreaId).ToDictionary(static l => l.AreaId);
        var following = agreements
            .Where(x =>
                x.Agreement.FirstYear <= year && x.Agreement.LastYear >= year && (x.Agreement.EndedOn ?? x.Agreement.Agreed.Last) >= first
            )
            .ToLookup(static x => x.Agreement.AreaId, static x => x.Agreement);
        return
        [
            .. agreements
                .Where(x => x.Agreement.FirstYear < year)
                .OrderBy(static x => x.Area, StringComparer.CurrentCulture)
                .ThenBy(static x => x.Agreement.Number)
                .Select(x =>
                {
                    var (a, lead) = (x.Agreement, byArea.GetValueOrDefault(x.Agreement.AreaId));
                    return new ExpiringAgreement(
                        a.Id,
                        a.AreaId,
                        x.Area,
                        a.Title,
                        a.State,
                        a.FirstYear,
                        a.LastYear,
                        a.EndedOn ?? a.Agreed.Last!.Value,
                        a.LeadProviderId,
                        following[a.AreaId].FirstOrDefault(f => f.Id != a.Id)?.Title,
                        lead?.Id,
                        lead?.Name ?? ""
                    );
                }),
        ];
    }
}
