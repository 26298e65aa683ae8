using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.BaseYears;
using SozialraumBudget.Data.Returns;
using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.ExternalCases;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.ExternalCases;

/// <summary>External help of an agreement in a year, from what its returns say.</summary>
/// <param name="Newest">The newest return that is handed in; null while none is.</param>
/// <param name="Periods">Periods that are handed in, with what the city paid in them and who bears it.</param>
/// <param name="Summary">By reason: cases of the newest list, invoices of the year.</param>
public sealed record ExternalYear(
    ReturnDossier Dossier,
    Period? Newest,
    IReadOnlyList<(Period Period, Reclaim Reclaim)> Periods,
    ExternalCaseSummary Summary
);

/// <summary>Loads external help under the user's row security.</summary>
public sealed class ExternalCaseDesk(AppDbContext db, ReturnDesk returns, ReturnContent content, ReturnFigures figures)
{
    /// <summary>All agreements of the year whose cases the user sees, without periods.</summary>
    public async Task<IReadOnlyList<ExternalYear>> OfYearAsync(
        int year,
        Func<ReturnDossier, bool> isSeen,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(isSeen);
        var years = new List<ExternalYear>();
        foreach (var dossiers in (await returns.OfYearAsync(year, cancellation)).Where(isSeen).GroupBy(static d => d.AgreementId))
            years.Add(await OfAsync([.. dossiers], false, cancellation));
        return years;
    }

    /// <summary>One agreement; null where the user sees no such agreement in the year.</summary>
    public async Task<ExternalYear?> LoadAsync(Guid agreementId, int year, CancellationToken cancellation = default) =>
        await returns.OfYearAsync(agreementId, year, cancellation) is { Count: > 0 } dossiers
            ? await OfAsync(dossiers, true, cancellation)
            : null;

    /// <summary>Whether the user sees the agreement at all, in whatever year.</summary>
    public Task<bool> IsKnownAsync(Guid agreementId, CancellationToken cancellation = default) =>
        db.Agreements.AnyAsync(a => a.Id == agreementId, cancellation);

    private async Task<ExternalYear> OfAsync(IReadOnlyList<ReturnDossier> dossiers, bool reclaims, CancellationToken cancellation)
    {
        var handedIn = dossiers
            .Select(static d => (Dossier: d, Version: d.HandedInVersion))
            .Where(static d => d.Version is not null)
            .ToList();
        List<ReturnUpload> uploads = [.. handedIn.SelectMany(static d => d.Dossier.Content(d.Version!.Value))];
        IReadOnlyList<ReturnCase> cases =
            handedIn.Count == 0 ? [] : await content.CasesAsync(handedIn[^1].Dossier.Content(handedIn[^1].Version!.Value), cancellation);
        // An invoice that runs over a period's end may stand in both returns.
        ExternalCost[] costs = [.. (await content.CostsAsync(uploads, cancellation)).DistinctBy(static c => c with { RowNumber = 0 })];
        var lines = new List<(Period, Reclaim)>();
        foreach (var (dossier, version) in reclaims ? handedIn : [])
            lines.Add((dossier.Period, (await figures.ConsumptionAsync(dossier, version!.Value, cancellation: cancellation)).Reclaim));
        return new(
            dossiers[0],
            handedIn.Count == 0 ? null : handedIn[^1].Dossier.Period,
            lines,
            ExternalCaseSummary.Of(cases, costs, await BaseYearLead.NamesAsync(db, dossiers[0].ProviderId, cancellation))
        );
    }
}
