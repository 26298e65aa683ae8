using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Returns;

/// <summary>How much of returns is wanted.</summary>
internal enum ReturnDepth
{
    /// <summary>The return and what happened to it.</summary>
    Steps,

    /// <summary>Its tables and comments too.</summary>
    Whole,
}

/// <summary>What is stored about the returns of some agreements and years.</summary>
internal sealed class ReturnFacts
{
    private readonly Dictionary<(Guid Agreement, Period Period), ProviderReturn> returns;
    private readonly ILookup<Guid, ReturnUpload> uploads;
    private readonly ILookup<Guid, ReturnStep> steps;
    private readonly ILookup<Guid, ReturnComment> comments;
    private readonly Dictionary<(Guid Agreement, Period Period), RetentionPart> parts;

    private ReturnFacts(
        IEnumerable<ProviderReturn> returns,
        IEnumerable<ReturnUpload> uploads,
        IEnumerable<ReturnStep> steps,
        IEnumerable<ReturnComment> comments,
        IEnumerable<RetentionPart> parts
    )
    {
        this.returns = returns.ToDictionary(static r => (r.AgreementId, r.Period));
        this.uploads = uploads.ToLookup(static u => u.ReturnId);
        this.steps = steps.ToLookup(static s => s.ReturnId);
        this.comments = comments.ToLookup(static c => c.ReturnId);
        this.parts = parts
            .Select(static p => (Part: p, Period: ReturnProof.PeriodOf(p.Name)))
            .Where(static p => p.Period is not null)
            .GroupBy(static p => (p.Part.AgreementId, p.Period!.Value), static p => p.Part)
            .ToDictionary(static g => g.Key, static g => g.First());
    }

    /// <param name="only">Periods of which more is wanted than that a return is begun; null: all of the years.</param>
    public static async Task<ReturnFacts> LoadAsync(
        AppDbContext db,
        List<Guid> agreements,
        IReadOnlyList<int> years,
        IReadOnlyCollection<Period>? only,
        ReturnDepth depth,
        CancellationToken cancellation
    )
    {
        Period[] periods = [.. years.SelectMany(static y => ReturnPeriods.Any(new BudgetYear(y)))];
        var returns = await db
            .ProviderReturns.AsNoTracking()
            .Where(r => agreements.Contains(r.AgreementId) && periods.Contains(r.Period))
            .ToListAsync(cancellation);
        var ids = returns.FindAll(r => only is null || only.Contains(r.Period)).ConvertAll(static r => r.Id);
        return new(
            returns,
            ids.Count == 0 || depth < ReturnDepth.Whole
                ? []
                : await db.ReturnUploads.AsNoTracking().Where(u => ids.Contains(u.ReturnId)).OrderBy(u => u.Id).ToListAsync(cancellation),
            ids.Count == 0
                ? []
                : await db.ReturnSteps.AsNoTracking().Where(s => ids.Contains(s.ReturnId)).OrderBy(s => s.Id).ToListAsync(cancellation),
            ids.Count == 0 || depth < ReturnDepth.Whole
                ? []
                : await db.ReturnComments.AsNoTracking().Where(c => ids.Contains(c.ReturnId)).OrderBy(c => c.Id).ToListAsync(cancellation),
            await db
                .RetentionParts.AsNoTracking()
                .Where(p => agreements.Contains(p.AgreementId) && years.Contains(p.BudgetYear))
                .OrderBy(p => p.Id)
                .ToListAsync(cancellation)
        );
    }

    /// <summary>Periods of an agreement that somebody has begun a return for.</summary>
    public IEnumerable<Period> Begun(Guid agreementId) => returns.Keys.Where(k => k.Agreement == agreementId).Select(static k => k.Period);

    public ReturnDossier Complete(ReturnDossier dossier)
    {
        var part = parts.GetValueOrDefault((dossier.AgreementId, dossier.Period));
        dossier = dossier with { Part = part, DueOn = ReturnDeadline.Of(dossier.Period, part?.DueOn ?? dossier.DueOn, null) };
        return returns.GetValueOrDefault((dossier.AgreementId, dossier.Period)) is { } found
            ? dossier with
            {
                Return = found,
                Uploads = [.. uploads[found.Id]],
                Steps = [.. steps[found.Id]],
                Comments = [.. comments[found.Id]],
            }
            : dossier;
    }
}
