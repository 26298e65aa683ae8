using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Returns;
using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.CaseCosts;

/// <summary>Statement of a case with the area and the provider whose returns it comes from.</summary>
public sealed record CaseCostDossier(ReturnDossier Return, CaseCostStatement Statement);

/// <summary>What a case cost in any period, from the returns that are handed in, under the user's row security.</summary>
public sealed class CaseCostDesk(AppDbContext db, ReturnDesk returns, ReturnContent content, ReturnTermsLoader loader)
{
    /// <summary>Longest period, in years.</summary>
    public const int MostYears = 10;

    /// <summary>Null where the user sees no such agreement in these years.</summary>
    public async Task<CaseCostDossier?> LoadAsync(
        Guid agreementId,
        string caseNumber,
        DateOnly from,
        DateOnly to,
        CancellationToken cancellation = default
    )
    {
        var dossiers = new List<ReturnDossier>();
        for (var year = from.Year; year <= to.Year; year++)
            dossiers.AddRange(await returns.OfYearAsync(agreementId, year, cancellation));
        if (dossiers.Count == 0)
            return null;

        var hours = new List<Sourced<HourRow>>();
        var costs = new List<Sourced<ExternalCost>>();
        foreach (var one in dossiers)
        {
            if (one.HandedInVersion is { } version)
                await AddAsync(one, one.Content(version), caseNumber, hours, costs, cancellation);
        }

        var last = dossiers[^1];
        var terms = (await loader.TermsAsync(last, last.HandedInVersion ?? last.Version, cancellation)).Of(
            new(from, to),
            CostBearing.Plain
        );
        // An invoice that runs over a period's end may stand in both returns.
        return new(last, CaseCostStatement.Of(caseNumber, terms, hours, [.. costs.DistinctBy(static c => c.Row with { RowNumber = 0 })]));
    }

    private async Task AddAsync(
        ReturnDossier one,
        IReadOnlyList<ReturnUpload> uploads,
        string caseNumber,
        List<Sourced<HourRow>> hours,
        List<Sourced<ExternalCost>> costs,
        CancellationToken cancellation
    )
    {
        var ids = uploads.Where(static u => u.Kind == ReturnUploadKind.Hours).Select(static u => u.Id).ToList();
        var rows = await db
            .HourRows.AsNoTracking()
            .Where(h => ids.Contains(h.UploadId) && h.CaseNumber == caseNumber)
            .OrderBy(h => h.Day)
            .ThenBy(h => h.Row)
            .ToListAsync(cancellation);
        hours.AddRange(
            rows.Select(h => new Sourced<HourRow>(
                new(h.Row, h.Day, h.Team, h.Worker, h.Kind, h.CaseNumber, new WorkTime(h.Seconds), h.Activity),
                $"Meldung {one.Period}, {ReturnUploadKind.Hours.Title()}"
            ))
        );
        costs.AddRange(
            (await content.CostsAsync(uploads, cancellation))
                .Where(c => c.CaseNumber == caseNumber)
                .Select(c => new Sourced<ExternalCost>(c, $"Meldung {one.Period}, {ReturnUploadKind.ExternalCosts.Title()}"))
        );
    }
}
