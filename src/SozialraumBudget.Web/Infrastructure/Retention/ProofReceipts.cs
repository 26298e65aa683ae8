using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Web.Infrastructure.Documents;

namespace SozialraumBudget.Web.Infrastructure.Retention;

/// <summary>What a receipt for a proof says; amounts and dates become German text for the template.</summary>
public sealed record ProofReceipt
{
    [JsonIgnore]
    public Guid ProofId { get; init; }

    [JsonIgnore]
    public Guid PartId { get; init; }

    [JsonIgnore]
    public Guid AgreementId { get; init; }

    public required CityOptions City { get; init; }

    public required IReadOnlyList<string> Recipient { get; init; }

    /// <summary>Names the receipt, e.g. "EB-9F3A61C2D4".</summary>
    public required string Reference { get; init; }

    public required string Area { get; init; }

    public required string Agreement { get; init; }

    public required int Year { get; init; }

    public required string Condition { get; init; }

    public required string Name { get; init; }

    public required Money Amount { get; init; }

    public required DateOnly Due { get; init; }

    public required DateOnly Date { get; init; }

    /// <summary>Day and time in the time of the city.</summary>
    public required string HandedInAt { get; init; }

    public required string HandedInBy { get; init; }

    public required bool IsLate { get; init; }

    public required string Note { get; init; }

    /// <summary>Name, size and checksum of each file.</summary>
    public required IReadOnlyList<string[]> Files { get; init; }

    /// <summary>When, by whom and why it was taken back; null while it stands.</summary>
    public string? Withdrawn { get; init; }

    /// <summary>The receipt as the read log names it.</summary>
    [JsonIgnore]
    public string Told => $"{Agreement}, Eingangsbestätigung {Reference}";
}

/// <summary>Confirms that a proof has arrived: what, when and from whom; nothing about whether it is accepted.</summary>
public sealed class ProofReceipts(AppDbContext db, IDocumentRenderer renderer, IOptionsMonitor<CityOptions> city)
{
    private static readonly DocumentTemplate Template = DocumentTemplate.File("Infrastructure/Retention/receipt.typ");

    private const int ReferenceLength = 10;

    public Task<byte[]> RenderAsync(ProofReceipt receipt, CancellationToken cancel) =>
        renderer.RenderAsync(Template, receipt, PdfStandard.Accessible, cancel);

    /// <returns>Null when there is no such proof, or the user does not see it.</returns>
    public async Task<ProofReceipt?> LoadAsync(Guid proofId, CancellationToken cancel)
    {
        var found = await (
            from p in db.RetentionProofs
            join retained in db.RetentionParts on p.PartId equals retained.Id
            join a in db.Agreements on retained.AgreementId equals a.Id
            join area in db.Areas on a.AreaId equals area.Id
            join provider in db.Providers on a.LeadProviderId equals provider.Id into providers
            from provider in providers.DefaultIfEmpty()
            where p.Id == proofId
            select new
            {
                p.Submitted,
                Part = retained,
                a.Title,
                Area = area.Name,
                Provider = (Provider?)provider,
            }
        )
            .AsNoTracking()
            .SingleOrDefaultAsync(cancel);
        if (found is null)
            return null;

        var (part, submitted) = (found.Part, found.Submitted);
        // One submission: its rows carry the same stamp.
        var rows = await db
            .RetentionProofs.AsNoTracking()
            .Include(static p => p.Withdrawal)
            .Where(p => p.PartId == part.Id && p.Submitted.At == submitted.At && p.Submitted.UserId == submitted.UserId)
            .OrderBy(static p => p.Id)
            .ToListAsync(cancel);
        var ids = rows.Select(static r => r.FileId).OfType<Guid>().ToList();
        var files = await db.Files.AsNoTracking().Where(f => ids.Contains(f.Id)).OrderBy(static f => f.Id).ToListAsync(cancel);
        return new ProofReceipt
        {
            ProofId = rows[0].Id,
            PartId = part.Id,
            AgreementId = part.AgreementId,
            City = city.CurrentValue,
            Recipient =
            [
                .. new[]
                {
                    found.Provider?.Name,
                    found.Provider?.ContactUnit,
                    found.Provider?.Street,
                    $"{found.Provider?.PostalCode} {found.Provider?.City}".Trim(),
                }
                    .OfType<string>()
                    .Where(static line => line.Length > 0),
            ],
            Reference = "EB-" + rows[0].Id.ToString("N")[^ReferenceLength..].ToUpperInvariant(),
            Area = found.Area,
            Agreement = found.Title,
            Year = part.BudgetYear,
            Condition = part.Condition,
            Name = part.Name,
            Amount = part.Amount,
            Due = part.DueOn,
            Date = LocalDay.Of(submitted.At),
            HandedInAt = German.Moment(submitted.At),
            HandedInBy = submitted.Name,
            IsLate = LocalDay.Of(submitted.At) > part.DueOn,
            Note = rows.Select(static r => r.Note).FirstOrDefault(static n => n.Length > 0) ?? "",
            Files = [.. files.Select(static f => new[] { f.Name, $"{German.Number(Math.Max(1, f.Size / 1024))} KB", f.Sha256 })],
            Withdrawn = rows[0].Withdrawal is { } taken
                ? $"Zurückgezogen am {German.Moment(taken.Withdrawn.At)} von {taken.Withdrawn.Name}: {taken.Reason}"
                : null,
        };
    }
}
