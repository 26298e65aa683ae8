using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Agreements;

/// <summary>One criterion of one agreement, and how it stands with it.</summary>
/// <param name="Item">Its answer; null: none.</param>
/// <param name="FileName">Of the file that proves it.</param>
public sealed record ChecklistPoint(
    Agreement Agreement,
    string Area,
    string? Provider,
    ChecklistCriterion Criterion,
    ChecklistStanding Standing,
    ChecklistItemRecord? Item,
    string? FileName
)
{
    /// <summary>Neither valid evidence nor a valid reason.</summary>
    public bool IsOpen => Standing is ChecklistStanding.Missing or ChecklistStanding.Expired;

    /// <summary>Open, and of those without which an agreement does not become active.</summary>
    public bool Blocks => IsOpen && Criterion.IsStructural();
}

/// <summary>The checklists of agreements, under the user's row security: every criterion, answered or not.</summary>
public sealed class ChecklistRegister(AppDbContext db, TimeProvider clock, ChecklistPractice? practice = null)
{
    /// <summary>Of all agreements that cover the year, by area.</summary>
    public Task<IReadOnlyList<ChecklistPoint>> OfYearAsync(int year, CancellationToken cancellation = default) =>
        ListAsync(db.Agreements.Where(a => a.FirstYear <= year && a.LastYear >= year), cancellation);

    /// <summary>Of one agreement, in the order of the criteria.</summary>
    public Task<IReadOnlyList<ChecklistPoint>> OfAgreementAsync(Guid id, CancellationToken cancellation = default) =>
        ListAsync(db.Agreements.Where(a => a.Id == id), cancellation);

    private async Task<IReadOnlyList<ChecklistPoint>> ListAsync(IQueryable<Agreement> wanted, CancellationToken cancellation)
    {
        var agreements = await (
            from a in wanted
            join area in db.Areas on a.AreaId equals area.Id
            join provider in db.Providers on a.LeadProviderId equals provider.Id into leads
            from lead in leads.DefaultIfEmpty()
            orderby area.Name, a.FirstYear, a.Number
            select new
            {
                Agreement = a,
                Area = area.Name,
                Provider = (string?)lead.Name,
            }
        )
            .AsNoTracking()
            .ToListAsync(cancellation);
        var ids = agreements.ConvertAll(static a => a.Agreement.Id);
        var items = await (
            from i in db.ChecklistItems
            join f in db.Files on i.EvidenceFileId equals f.Id into files
            from file in files.DefaultIfEmpty()
            where ids.Contains(i.AgreementId)
            select new { Item = i, FileName = (string?)file.Name }
        )
            .AsNoTracking()
            .ToDictionaryAsync(static i => (i.Item.AgreementId, i.Item.Criterion), cancellation);
        var excluded = (practice ?? new()).TenderingExcluded;
        return
        [
            .. from a in agreements
            let day = DayOf(a.Agreement)
            from criterion in Checklist.Of(a.Agreement.BudgetModel.HasProcessDocuments)
            let found = items.GetValueOrDefault((a.Agreement.Id, criterion.ToString()))
            let answer = found is null ? null : ChecklistStore.ToDomain(found.Item)
            let standing = Checklist.StandingOf(criterion, answer, day, a.Agreement.InForce.Last, excluded)
            select new ChecklistPoint(a.Agreement, a.Area, a.Provider, criterion, standing, found?.Item, found?.FileName),
        ];
    }

    /// <summary>Today, but not before it begins nor, once it is over, after its last day.</summary>
    private DateOnly DayOf(Agreement agreement)
    {
        var today = LocalDay.Today(clock);
        var begin = new BudgetYear(agreement.FirstYear).First;
        var isOver = agreement.State is AgreementState.Settled or AgreementState.Ended;
        return today < begin ? begin
            : isOver && agreement.InForce.Last is { } last && last < today ? last
            : today;
    }
}
