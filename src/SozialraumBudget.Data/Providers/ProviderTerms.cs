using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Providers;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Providers;

/// <summary>What is recorded of a selection: how it was done, what was decided, when, and where that can be read (guard rail 4).</summary>
public sealed record SelectionRecord(string Procedure, string Decision, DateOnly DecidedOn, string? Evidence, Guid? EvidenceFileId = null);

/// <summary>Terms of providers in areas: begun with the record of their selection, ended by date, never overwritten.</summary>
public sealed class ProviderTerms(AppDbContext db, ICurrentUser user, TimeProvider clock)
{
    public const string EndMustNotPrecedeBeginning = nameof(EndMustNotPrecedeBeginning);
    public const string EvidenceIsRequired = nameof(EvidenceIsRequired);
    public const string OneLeadProviderPerDay = nameof(OneLeadProviderPerDay);
    public const string RoleMustNotOverlap = nameof(RoleMustNotOverlap);
    public const string EndMustShorten = nameof(EndMustShorten);

    /// <summary>Begins a term. Files in the context are saved in the same transaction.</summary>
    public async Task<Refusal?> BeginAsync(
        Guid areaId,
        Guid providerId,
        ProviderRole role,
        DateOnly from,
        DateOnly? to,
        SelectionRecord selection,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(selection);
        if (to < from)
            return new(EndMustNotPrecedeBeginning, "Das Ende liegt vor dem Beginn.");
        if (string.IsNullOrWhiteSpace(selection.Evidence) && selection.EvidenceFileId is null)
            return new(EvidenceIsRequired, "Bitte den Beleg nennen (z. B. Fundstelle) oder als Datei hochladen.");

        await using var unit = await UnitOfWork.BeginAsync(db, cancellation);
        await Turn.TakeAsync(db, areaId, cancellation);
        if (await ConflictAsync(areaId, providerId, role, from, to, cancellation) is { } refusal)
            return refusal;

        db.Add(
            new ProviderTerm
            {
                AreaId = areaId,
                ProviderId = providerId,
                Role = role,
                ValidFrom = from,
                ValidTo = to,
                Procedure = selection.Procedure.Trim(),
                Decision = selection.Decision.Trim(),
                DecidedOn = selection.DecidedOn,
                Evidence = selection.Evidence?.Trim(),
                EvidenceFileId = selection.EvidenceFileId,
                Recorded = user.Stamp(clock),
            }
        );
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException e) when (ExclusionViolation.Is(e, Constraints.LeadTerm, Constraints.ProviderTerm))
        {
            return new(
                OneLeadProviderPerDay,
                "Die Laufzeit überschneidet sich mit einer, die gerade von jemand anderem eingetragen wurde."
            );
        }

        await unit.CommitAsync();
        return null;
    }

    /// <summary>Ends a term earlier than agreed. A longer term is a new one, with its own selection.</summary>
    public async Task<Refusal?> EndAsync(Guid termId, DateOnly last, CancellationToken cancellation = default)
    {
        await using var unit = await UnitOfWork.BeginAsync(db, cancellation);
        var term = await db.ProviderTerms.SingleAsync(t => t.Id == termId, cancellation);
        await Turn.TakeAsync(db, term.AreaId, cancellation);
        await db.Entry(term).ReloadAsync(cancellation);
        if (last < term.ValidFrom)
            return new(EndMustNotPrecedeBeginning, $"Die Laufzeit beginnt erst am {term.ValidFrom:dd.MM.yyyy}.");
        if (term.ValidTo is { } end && last >= end)
            return new(
                EndMustShorten,
                $"Die Laufzeit endet schon am {end:dd.MM.yyyy}. Eine Verlängerung ist eine neue Laufzeit mit eigener Auswahl."
            );

        term.ValidTo = last;
        await db.SaveChangesAsync(cancellation);
        await unit.CommitAsync();
        return null;
    }

    private async Task<Refusal?> ConflictAsync(
        Guid areaId,
        Guid providerId,
        ProviderRole role,
        DateOnly from,
        DateOnly? to,
        CancellationToken cancellation
    )
    {
        var lead = role == ProviderRole.LeadProvider;
        var other = await db
            .ProviderTerms.AsNoTracking()
            .Where(t => t.AreaId == areaId && t.Role == role && (lead || t.ProviderId == providerId))
            .Where(t => (t.ValidTo == null || t.ValidTo >= from) && (to == null || t.ValidFrom <= to))
            .OrderBy(t => t.ValidFrom)
            .Select(t => new
            {
                t.ValidFrom,
                t.ValidTo,
                Provider = db.Providers.Where(p => p.Id == t.ProviderId).Select(p => p.Name).First(),
            })
            .FirstOrDefaultAsync(cancellation);
        if (other is null)
            return null;
        var period = new DateRange(other.ValidFrom, other.ValidTo);
        return lead
            ? new(
                OneLeadProviderPerDay,
                $"In dieser Zeit ist {other.Provider} Schwerpunktträger ({period}). Je Sozialraum und Tag gibt es nur einen; "
                    + "bitte jene Laufzeit zuerst beenden oder später beginnen."
            )
            : new(RoleMustNotOverlap, $"{other.Provider} hat diese Rolle hier schon ({period}).");
    }
}
