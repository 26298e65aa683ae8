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
        var term = new NewProviderTerm(
            role,
            from,
            to,
            !string.IsNullOrWhiteSpace(selection.Evidence) || selection.EvidenceFileId is not null
        );
        if (ProviderTermRules.Problem(term) is { } problem)
            return problem;

        await using var unit = await UnitOfWork.BeginAsync(db, cancellation);
        await Turn.TakeAsync(db, areaId, cancellation);
        if (ProviderTermRules.Conflict(role, await RivalAsync(areaId, providerId, term, cancellation)) is { } refusal)
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
                ProviderTermRules.OneLeadProviderPerDay,
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
        if (ProviderTermRules.EndProblem(new(term.ValidFrom, term.ValidTo), last) is { } refusal)
            return refusal;

        term.ValidTo = last;
        await db.SaveChangesAsync(cancellation);
        await unit.CommitAsync();
        return null;
    }

    /// <summary>The earliest term of the role that overlaps: of anybody for the lead, of the same provider for other roles.</summary>
    private async Task<RivalTerm?> RivalAsync(Guid areaId, Guid providerId, NewProviderTerm term, CancellationToken cancellation)
    {
        var lead = term.Role == ProviderRole.LeadProvider;
        var (from, to) = (term.From, term.To);
        var other = await db
            .ProviderTerms.AsNoTracking()
            .Where(t => t.AreaId == areaId && t.Role == term.Role && (lead || t.ProviderId == providerId))
            .Where(t => (t.ValidTo == null || t.ValidTo >= from) && (to == null || t.ValidFrom <= to))
            .OrderBy(t => t.ValidFrom)
            .Select(t => new
            {
                t.ValidFrom,
                t.ValidTo,
                Provider = db.Providers.Where(p => p.Id == t.ProviderId).Select(p => p.Name).First(),
            })
            .FirstOrDefaultAsync(cancellation);
        return other is null ? null : new(other.Provider, new(other.ValidFrom, other.ValidTo));
    }
}
