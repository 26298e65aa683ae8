using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Areas;
using SozialraumBudget.Data.Providers;
using SozialraumBudget.Domain.Providers;
using SozialraumBudget.Web.Infrastructure.Navigation;

namespace SozialraumBudget.Web.Pages.Providers;

/// <summary>One provider as of a day.</summary>
public sealed record ProviderRow
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public required string LegalForm { get; init; }

    public required string City { get; init; }

    public required string Roles { get; init; }

    public required int Agreements { get; init; }

    public required string Account { get; init; }
}

/// <summary>Reads all providers as they were on a day; a provider without dated versions counts as always there.</summary>
internal static class ProviderList
{
    public const string Approved = "freigegeben";
    public const string Open = "Freigabe offen";
    public const string Missing = "fehlt";

    public static async Task<IEnumerable<ProviderRow>> LoadAsync(AppDbContext db, AsOfDay asOf, CancellationToken cancel)
    {
        var day = asOf.Value;
        var providers = await db.Providers.AsNoTracking().ToListAsync(cancel);
        var versions = (await db.ProviderVersions.AsNoTracking().ToListAsync(cancel)).ToLookup(static v => v.ProviderId);
        var areas = await new AreasAsOf(db).NamesAsync(day, cancel);
        var terms = (
            await db
                .ProviderTerms.AsNoTracking()
                .Where(t => t.ValidFrom <= day && (t.ValidTo == null || t.ValidTo >= day))
                .ToListAsync(cancel)
        ).ToLookup(static t => t.ProviderId);
        var agreements = await db
            .Agreements.GroupBy(static a => a.LeadProviderId)
            .Select(static g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(static g => g.Key, static g => g.Count, cancel);
        var accounts = (await db.BankAccounts.AsNoTracking().Where(static b => b.Rejected == null).ToListAsync(cancel)).ToLookup(static b =>
            b.ProviderId
        );
        return from provider in providers
            let then = versions[provider.Id].FirstOrDefault(v => v.ValidFrom <= day && (v.ValidTo is null || v.ValidTo >= day))
            where then is not null || !versions[provider.Id].Any()
            let details = then is null ? ProviderDetails.Of(provider) : ProviderDetails.Of(then)
            select new ProviderRow
            {
                Id = provider.Id,
                Name = details.Name,
                LegalForm = details.LegalForm,
                City = details.City,
                Roles = string.Join(
                    ", ",
                    terms[provider.Id].OrderBy(static t => t.Role).Select(t => $"{t.Role.Title()} {areas.GetValueOrDefault(t.AreaId)}")
                ),
                Agreements = agreements.GetValueOrDefault(provider.Id),
                Account =
                    accounts[provider.Id].Any(static b => b.Approved is null) ? Open
                    : accounts[provider.Id].Any(b => b.ValidFrom <= day) ? Approved
                    : Missing,
            };
    }
}
