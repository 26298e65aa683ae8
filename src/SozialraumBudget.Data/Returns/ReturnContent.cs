using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Returns;

/// <summary>The rows of some uploads as the rules read them.</summary>
public sealed class ReturnContent(AppDbContext db)
{
    public async Task<IReadOnlyList<ReturnCase>> CasesAsync(IReadOnlyList<ReturnUpload> uploads, CancellationToken cancellation = default)
    {
        var ids = Ids(uploads, ReturnUploadKind.Cases);
        var rows = await db.ReturnCases.AsNoTracking().Where(c => ids.Contains(c.UploadId)).OrderBy(c => c.Row).ToListAsync(cancellation);
        return rows.ConvertAll(Read);
    }

    /// <summary>Cases by upload, of many uploads at once.</summary>
    public async Task<ILookup<Guid, ReturnCase>> CasesByUploadAsync(
        IReadOnlyList<ReturnUpload> uploads,
        CancellationToken cancellation = default
    )
    {
        var ids = Ids(uploads, ReturnUploadKind.Cases);
        var rows = await db.ReturnCases.AsNoTracking().Where(c => ids.Contains(c.UploadId)).OrderBy(c => c.Row).ToListAsync(cancellation);
        return rows.ToLookup(static c => c.UploadId, Read);
    }

    private static ReturnCase Read(ReturnCaseRecord c) =>
        new()
        {
            RowNumber = c.Row,
            CaseNumber = c.CaseNumber,
            Area = c.Area,
            HelpType = HelpTypes.TryParse(c.HelpType, out var type) ? type : default,
            Setting = c.Setting,
            CostType = c.CostType,
            Begin = c.Begin,
            End = c.End,
            PerWeek = c.PerWeek is { } seconds ? new WorkTime(seconds) : null,
            Provider = c.Provider,
            Reason = c.Reason,
            BirthYear = c.BirthYear,
            GoalAttainment = c.GoalAttainment,
            PlannedOn = c.PlannedOn,
        };

    public async Task<IReadOnlyList<ExternalCost>> CostsAsync(IReadOnlyList<ReturnUpload> uploads, CancellationToken cancellation = default)
    {
        var ids = Ids(uploads, ReturnUploadKind.ExternalCosts);
        var rows = await db.ExternalCosts.AsNoTracking().Where(c => ids.Contains(c.UploadId)).OrderBy(c => c.Row).ToListAsync(cancellation);
        return
        [
            .. rows.Select(static c => new ExternalCost
            {
                RowNumber = c.Row,
                CaseNumber = c.CaseNumber,
                Provider = c.Provider,
                From = c.From,
                To = c.To,
                Amount = c.Amount,
                InvoiceNumber = c.InvoiceNumber,
                Reason = c.Reason,
                Kind = c.Kind,
                PaidOn = c.PaidOn,
            }),
        ];
    }

    public async Task<IReadOnlyList<OfferRow>> OffersAsync(IReadOnlyList<ReturnUpload> uploads, CancellationToken cancellation = default)
    {
        var ids = Ids(uploads, ReturnUploadKind.Offers);
        var rows = await db.OfferRows.AsNoTracking().Where(o => ids.Contains(o.UploadId)).OrderBy(o => o.Row).ToListAsync(cancellation);
        return
        [
            .. rows.Select(static o => new OfferRow(
                o.Row,
                o.Day,
                o.Team,
                o.Offer,
                o.Kind,
                o.Participants,
                o.Seconds is { } seconds ? new WorkTime(seconds) : null
            )),
        ];
    }

    /// <summary>Hour rows one after the other, by part and row; a million of them needs no list.</summary>
    public async IAsyncEnumerable<HourRow> HoursAsync(
        IReadOnlyList<ReturnUpload> uploads,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation = default
    )
    {
        foreach (var id in Ids(uploads, ReturnUploadKind.Hours))
        {
            await foreach (
                var h in db
                    .HourRows.AsNoTracking()
                    .Where(h => h.UploadId == id)
                    .OrderBy(h => h.Row)
                    .AsAsyncEnumerable()
                    .WithCancellation(cancellation)
            )
                yield return new HourRow(h.Row, h.Day, h.Team, h.Worker, h.Kind, h.CaseNumber, new WorkTime(h.Seconds), h.Activity);
        }
    }

    /// <summary>
    /// Hours of the terms' period, summed: from the sums that are kept, or from the rows where a rate was agreed afterwards that begins
    /// inside of one.
    /// </summary>
    /// <param name="keepRows">The Rechenweg goes down to the rows.</param>
    public async Task<HourSums> HourSumsAsync(
        IReadOnlyList<ReturnUpload> uploads,
        ConsumptionTerms terms,
        bool keepRows = false,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(terms);
        var sums = new HourSums(terms, keepRows);
        var ids = Ids(uploads, ReturnUploadKind.Hours);
        var kept = keepRows ? [] : await db.HourSums.AsNoTracking().Where(s => ids.Contains(s.UploadId)).ToListAsync(cancellation);
        // Each upload was cut by the rates of its day: what one is cut by says nothing about the part beside it.
        var hold = kept.GroupBy(static s => s.UploadId)
            .All(upload => HourSegments.Hold(upload.Select(static s => s.Segment).ToHashSet(), terms.Rates));
        if (keepRows || !hold)
        {
            await foreach (var row in HoursAsync(uploads, cancellation))
                sums.Add(row);
            return sums;
        }

        foreach (var sum in kept)
            HourSumRows.Add(sums, sum);
        return sums;
    }

    /// <summary>All documented time of each case, from the sums that are kept.</summary>
    public async Task<IReadOnlyDictionary<string, WorkTime>> TimeByCaseAsync(
        IReadOnlyList<ReturnUpload> uploads,
        CancellationToken cancellation = default
    )
    {
        var ids = Ids(uploads, ReturnUploadKind.Hours);
        return await db
            .HourSums.AsNoTracking()
            .Where(s => ids.Contains(s.UploadId) && s.CaseNumber != "")
            .GroupBy(s => s.CaseNumber)
            .Select(g => new { g.Key, Seconds = g.Sum(s => s.Seconds) })
            .ToDictionaryAsync(static g => g.Key, static g => new WorkTime(g.Seconds), StringComparer.Ordinal, cancellation);
    }

    private static List<Guid> Ids(IReadOnlyList<ReturnUpload> uploads, ReturnUploadKind kind) =>
        [.. uploads.Where(u => u.Kind == kind).OrderBy(static u => u.Part, StringComparer.Ordinal).Select(static u => u.Id)];
}
