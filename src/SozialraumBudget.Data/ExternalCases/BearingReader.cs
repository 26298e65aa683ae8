using Microsoft.EntityFrameworkCore;

namespace SozialraumBudget.Data.ExternalCases;

/// <summary>Reads who bears days: of each chain of records the newest, with the steps of its conflict.</summary>
internal static class BearingReader
{
    public static async Task<BearingView> LoadAsync(AppDbContext db, Guid agreementId, CancellationToken cancellation)
    {
        var rows = await db
            .CaseBearings.AsNoTracking()
            .Where(b => b.AgreementId == agreementId)
            .OrderBy(b => b.Id)
            .ToListAsync(cancellation);
        var steps = (
            await db.ConflictSteps.AsNoTracking().Where(s => s.AgreementId == agreementId).OrderBy(s => s.Id).ToListAsync(cancellation)
        ).ToLookup(static s => s.ConflictId);
        var replaced = rows.Select(static r => r.ReplacesId).OfType<Guid>().ToHashSet();
        var valid = rows.FindAll(r => !r.IsVoid && !replaced.Contains(r.Id));
        return new(
            [
                .. valid
                    .Where(static r => r.Kind == CaseBearingKind.MovedIn)
                    .Select(r => new MovedInView(r, First(rows, r)))
                    .OrderBy(static m => m.Record.CaseNumber, StringComparer.Ordinal),
            ],
            [
                .. valid
                    .Where(static r => r.Kind == CaseBearingKind.Conflict)
                    .Select(r => (Record: r, First: First(rows, r).Id))
                    .Select(c => new ConflictView(c.Record, c.First, [.. steps[c.First]]))
                    .OrderByDescending(static c => c.Record.From),
            ]
        );
    }

    private static CaseBearingRecord First(List<CaseBearingRecord> rows, CaseBearingRecord row)
    {
        while (row.ReplacesId is { } id && rows.Find(r => r.Id == id) is { } before)
            row = before;
        return row;
    }
}
