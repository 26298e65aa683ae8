using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Ui.Tables;

namespace SozialraumBudget.Web.Pages.Documents;

/// <summary>
/// What a provider may read: notices of its payouts, its proofs with their receipts, and the files of its agreements. Row security leaves
/// only its own.
/// </summary>
public sealed class IndexModel(AppDbContext db) : PageModel
{
    private const string Notice = "Auszahlungsbescheid";
    private const string Proof = "Nachweis";
    private const string Receipt = "Eingangsbestätigung";
    private const string Other = "Datei zur Vereinbarung";

    public DataTable<Row> Table { get; } =
        new DataTable<Row>("Unterlagen")
            .Text("name", "Unterlage", r => r.Name, r => r.Href)
            .Text("art", "Art", r => r.Kind)
            .Text("vereinbarung", "Vereinbarung", r => r.Agreement)
            .Moment("datum", "Datum", r => r.At)
            .Text("von", "Von", r => r.By)
            .Search("Unterlage", r => r.Name, r => r.Agreement, r => r.By)
            .Filter(
                "sorte",
                "Art",
                new[] { Notice, Proof, Receipt, Other }.Select(static kind => new FilterOption(kind, kind)),
                static (rows, value) => rows.Where(r => r.Kind == value)
            )
            .SortBy("-datum")
            .Counting("Unterlage", "Unterlagen")
            .Empty(
                "Noch keine Unterlagen.",
                "Bescheide erscheinen hier, sobald eine Auszahlung freigegeben ist.",
                Links.OwnBudget,
                "Zu unserem Budget"
            );

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var agreements = await db.Agreements.ToDictionaryAsync(static a => a.Id, static a => a.Title, cancel);
        var payouts = await db
            .Payouts.AsNoTracking()
            .Where(p => p.State == PayoutState.Approved || p.State == PayoutState.Reversed)
            .Select(p => new
            {
                p.Id,
                p.AgreementId,
                p.Period,
                p.Sequence,
                p.Purpose,
                p.State,
                p.Approved!.At,
                p.Approved.Name,
            })
            .ToListAsync(cancel);
        var proofs = await (
            from p in db.RetentionProofs
            join part in db.RetentionParts on p.PartId equals part.Id
            select new
            {
                p.Id,
                p.PartId,
                p.FileId,
                p.Submitted,
                IsWithdrawn = p.Withdrawal != null,
                part.Name,
                part.AgreementId,
            }
        ).ToListAsync(cancel);
        var proofFiles = proofs.Where(static p => p.FileId != null).Select(static p => p.FileId!.Value).ToHashSet();
        var files = await db
            .Files.AsNoTracking()
            .Where(f => f.AgreementId != null && !db.ImportRuns.Any(r => r.FileId == f.Id))
            .Select(f => new
            {
                f.Id,
                f.Name,
                f.AgreementId,
                f.Uploaded.At,
                By = f.Uploaded.Name,
            })
            .ToListAsync(cancel);
        var rows = payouts
            .Select(p => new Row
            {
                Name =
                    $"Bescheid: {DueNames.Payout(new(p.Period, p.Sequence), p.Purpose)}"
                    + (p.State == PayoutState.Reversed ? " (storniert)" : ""),
                Kind = Notice,
                Href = Links.PayoutNotice(p.Id),
                Agreement = agreements.GetValueOrDefault(p.AgreementId, "–"),
                At = p.At,
                By = p.Name,
            })
            .Concat(
                files.Select(f => new Row
                {
                    Name = f.Name,
                    Kind = proofFiles.Contains(f.Id) ? Proof : Other,
                    Href = Links.File(f.Id),
                    Agreement = agreements.GetValueOrDefault(f.AgreementId!.Value, "–"),
                    At = f.At,
                    By = f.By,
                })
            )
            .Concat(
                // One submission, one receipt: its rows carry the same stamp.
                proofs
                    .OrderBy(static p => p.Id)
                    .DistinctBy(static p => (p.PartId, p.Submitted.At, p.Submitted.UserId))
                    .Select(p => new Row
                    {
                        Name = $"Eingangsbestätigung: {p.Name}{(p.IsWithdrawn ? " (zurückgezogen)" : "")}",
                        Kind = Receipt,
                        Href = Links.ProofReceipt(p.Id),
                        Agreement = agreements.GetValueOrDefault(p.AgreementId, "–"),
                        At = p.Submitted.At,
                        By = p.Submitted.Name,
                    })
            );
        return await this.ListAsync(Table, rows, cancel) ?? Page();
    }

    public sealed record Row
    {
        public required string Name { get; init; }

        public required string Kind { get; init; }

        public required string Href { get; init; }

        public required string Agreement { get; init; }

        public required DateTimeOffset At { get; init; }

        public required string By { get; init; }
    }
}
