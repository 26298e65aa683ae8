using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Areas;
using SozialraumBudget.Data.Providers;
using SozialraumBudget.Domain.Agreements;

namespace SozialraumBudget.Web.Pages.Areas;

internal sealed record AssignedDistrict(Guid DistrictId, string Name, DateOnly From, DateOnly? To);

internal sealed record AreaTerm(ProviderTerm Term, string Provider, string? FileName);

internal sealed record AreaAgreement(Guid Id, string Title, string Provider, int FirstYear, int LastYear, AgreementState State);

/// <summary>What the page of one area shows, all periods of it.</summary>
internal sealed record AreaDetails(
    IReadOnlyList<AreaVersion> Versions,
    IReadOnlyList<AssignedDistrict> Districts,
    IReadOnlyList<AreaTerm> Terms,
    IReadOnlyList<AreaAgreement> Agreements,
    IReadOnlyList<AreaFigure> Figures
)
{
    public static async Task<AreaDetails> LoadAsync(AppDbContext db, Guid id, CancellationToken cancel)
    {
        var versions = await db
            .AreaVersions.AsNoTracking()
            .Where(v => v.AreaId == id)
            .OrderByDescending(static v => v.ValidFrom)
            .ToListAsync(cancel);
        var districts = await (
            from assignment in db.DistrictAssignments
            where assignment.AreaId == id
            join district in db.Districts on assignment.DistrictId equals district.Id
            orderby district.Name, assignment.ValidFrom
            select new AssignedDistrict(district.Id, district.Name, assignment.ValidFrom, assignment.ValidTo)
        ).ToListAsync(cancel);
        var terms = await (
            from term in db.ProviderTerms.AsNoTracking()
            where term.AreaId == id
            join provider in db.Providers on term.ProviderId equals provider.Id
            select new
            {
                Term = term,
                provider.Name,
                File = db.Files.Where(f => f.Id == term.EvidenceFileId).Select(f => f.Name).FirstOrDefault(),
            }
        ).ToListAsync(cancel);
        var agreements = await (
            from agreement in db.Agreements
            where agreement.AreaId == id
            join provider in db.Providers on agreement.LeadProviderId equals provider.Id
            orderby agreement.FirstYear descending, agreement.Title
            select new AreaAgreement(agreement.Id, agreement.Title, provider.Name, agreement.FirstYear, agreement.LastYear, agreement.State)
        ).ToListAsync(cancel);
        return new AreaDetails(
            versions,
            districts,
            [
                .. terms
                    .OrderBy(static t => t.Term.Role)
                    .ThenByDescending(static t => t.Term.ValidFrom)
                    .Select(static t => new AreaTerm(t.Term, t.Name, t.File)),
            ],
            agreements,
            await AreaSocialStructure.LoadAsync(db, id, cancellation: cancel)
        );
    }
}
