using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Providers;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.BaseYears;

/// <summary>The provider against whom a case of an area is internal or external, and where that is taken from.</summary>
/// <param name="ProviderId">Null if there is none.</param>
/// <param name="Name">Present name; empty if there is none: then every case is external.</param>
/// <param name="Names">All names by which files may call it.</param>
/// <param name="Source">German.</param>
public sealed record BaseYearLead(Guid? ProviderId, string Name, ProviderNames Names, string Source)
{
    /// <summary>Present and former names of a provider, and spellings that somebody decided to mean it.</summary>
    public static async Task<ProviderNames> NamesAsync(AppDbContext db, Guid providerId, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        return new(
            await db
                .Providers.Where(p => p.Id == providerId)
                .Select(p => p.Name)
                .Concat(db.ProviderVersions.Where(v => v.ProviderId == providerId).Select(v => v.Name))
                .Concat(db.ProviderSpellings.Where(s => s.ProviderId == providerId).Select(s => s.Name))
                .ToListAsync(cancellation)
        );
    }

    /// <summary>
    /// The lead provider of the area's agreement with this base year; else that of the term valid today, on 31 December or on 1 January
    /// of the base year.
    /// </summary>
    public static async Task<BaseYearLead> FindAsync(
        AppDbContext db,
        Guid areaId,
        BudgetYear year,
        DateOnly today,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var (key, value) = (nameof(TermKey.BaseYear), year.ToString());
        var agreed = await (
            from agreement in db.Agreements
            join provider in db.Providers on agreement.LeadProviderId equals provider.Id
            where
                agreement.AreaId == areaId
                && db.AgreementTerms.Any(t => t.AgreementId == agreement.Id && t.Key == key && t.Value == value && t.SupersededAt == null)
            orderby agreement.FirstYear descending, agreement.Id descending
            select new
            {
                provider.Id,
                provider.Name,
                agreement.Title,
            }
        ).FirstOrDefaultAsync(cancellation);
        if (agreed is not null)
            return new(agreed.Id, agreed.Name, await NamesAsync(db, agreed.Id, cancellation), $"laut Vereinbarung „{agreed.Title}“");

        foreach (var day in new[] { today, year.Last, year.First })
        {
            var found = await (
                from term in db.ProviderTerms
                join provider in db.Providers on term.ProviderId equals provider.Id
                where
                    term.AreaId == areaId
                    && term.Role == ProviderRole.LeadProvider
                    && term.ValidFrom <= day
                    && (term.ValidTo == null || term.ValidTo >= day)
                select new { provider.Id, provider.Name }
            ).FirstOrDefaultAsync(cancellation);
            if (found is not null)
                return new(found.Id, found.Name, await NamesAsync(db, found.Id, cancellation), $"Schwerpunktträger am {day:dd.MM.yyyy}");
        }

        return new(null, "", ProviderNames.None, "kein Schwerpunktträger festgelegt; alle Fälle gelten als extern");
    }
}
