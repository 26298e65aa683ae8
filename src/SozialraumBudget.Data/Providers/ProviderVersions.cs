using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Providers;

/// <summary>Creates providers and changes their master data from a day on; every version keeps its period.</summary>
public sealed class ProviderVersions(AppDbContext db, TimeProvider clock)
{
    public const string NameMustBeFree = nameof(NameMustBeFree);
    public const string MustChangeSomething = nameof(MustChangeSomething);
    public const string MustBeSeenAsItIs = nameof(MustBeSeenAsItIs);

    public async Task<(Provider? Provider, Refusal? Refusal)> CreateAsync(
        ProviderDetails details,
        DateOnly validFrom,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(details);
        details = details.Trimmed();
        if (await TakenAsync(null, details.Name, cancellation) is { } refusal)
            return (null, refusal);

        var provider = new Provider { Name = details.Name, LegalForm = details.LegalForm };
        details.WriteTo(provider);
        db.AddRange(provider, details.ToVersion(provider.Id, validFrom, null));
        try
        {
            await db.SaveChangesAsync(cancellation);
            return (provider, null);
        }
        catch (DbUpdateException e) when (ExclusionViolation.Is(e, Constraints.ProviderName, Constraints.ProviderSpelling))
        {
            db.ChangeTracker.Clear();
            return (null, Taken(details.Name));
        }
    }

    /// <param name="seen">The newest version the user saw (<see cref="NewestAsync"/>); another one means that somebody was faster.</param>
    public async Task<Refusal?> ChangeAsync(
        Guid providerId,
        ProviderDetails details,
        DateOnly validFrom,
        Guid? seen,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(details);
        details = details.Trimmed();
        await using var unit = await UnitOfWork.BeginAsync(db, cancellation);
        await Turn.TakeAsync(db, providerId, cancellation);
        var provider = await db.Providers.SingleAsync(p => p.Id == providerId, cancellation);
        var versions = await db.ProviderVersions.Where(v => v.ProviderId == providerId).ToListAsync(cancellation);
        if (Newest(versions) != seen)
            return new(
                MustBeSeenAsItIs,
                "Der Träger wurde inzwischen von jemand anderem geändert. Bitte die Seite neu laden und den heutigen Stand prüfen."
            );
        if (versions.Find(v => Period(v).Contains(validFrom)) is { } then && ProviderDetails.Of(then) == details)
            return new(MustChangeSomething, $"Genau diese Angaben gelten am {validFrom:dd.MM.yyyy} schon.");
        if (await TakenAsync(providerId, details.Name, cancellation) is { } refusal)
            return refusal;

        if (versions.Count == 0)
            versions.Add(Beginning(provider, validFrom));
        var plan = VersionPlan.Make(versions, Period, validFrom);
        db.RemoveRange(plan.Replaced);
        foreach (var version in plan.Ended)
            version.ValidTo = plan.EndBefore;
        await db.SaveChangesAsync(cancellation);
        db.Add(details.ToVersion(providerId, validFrom, plan.Last));
        if (new DateRange(validFrom, plan.Last).Contains(LocalDay.Today(clock)))
            details.WriteTo(provider);
        await db.SaveChangesAsync(cancellation);
        await unit.CommitAsync();
        return null;
    }

    /// <summary>Marks the state of a provider's versions; null for a provider without any.</summary>
    public async Task<Guid?> NewestAsync(Guid providerId, CancellationToken cancellation = default) =>
        Newest(await db.ProviderVersions.AsNoTracking().Where(v => v.ProviderId == providerId).ToListAsync(cancellation));

    private static Guid? Newest(List<ProviderVersion> versions) =>
        versions.Count == 0 ? null : versions.MaxBy(static v => v.Id.ToString())!.Id;

    private static DateRange Period(ProviderVersion version) => new(version.ValidFrom, version.ValidTo);

    /// <summary>A provider that was entered without dates: what it said until now becomes the first version.</summary>
    private ProviderVersion Beginning(Provider provider, DateOnly changedFrom)
    {
        var first = ProviderDetails
            .Of(provider)
            .ToVersion(provider.Id, new DateOnly(1990, 1, 1) < changedFrom ? new(1990, 1, 1) : changedFrom, null);
        db.Add(first);
        return first;
    }

    private async Task<Refusal?> TakenAsync(Guid? providerId, string name, CancellationToken cancellation)
    {
        var today = LocalDay.Today(clock);
        var names = await db
            .Providers.Where(p => p.Id != providerId)
            .Select(p => p.Name)
            .Union(db.ProviderVersions.Where(v => v.ProviderId != providerId && v.ValidFrom > today).Select(v => v.Name))
            .ToListAsync(cancellation);
        var folded = Spelling.Fold(name);
        if (names.Exists(other => Spelling.Fold(other) == folded))
            return Taken(name);
        return
            await (
                from spelling in db.ProviderSpellings
                join provider in db.Providers on spelling.ProviderId equals provider.Id
                where spelling.Folded == folded && provider.Id != providerId
                select provider.Name
            ).FirstOrDefaultAsync(cancellation)
                is { } other
            ? new(NameMustBeFree, $"„{name}“ ist als Name von {other} in Dateien bekannt. Bitte dort zuerst entfernen.")
            : null;
    }

    private static Refusal Taken(string name) => new(NameMustBeFree, $"Es gibt schon einen Träger mit dem Namen „{name}“.");
}
