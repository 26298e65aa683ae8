using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Returns;

namespace SozialraumBudget.Data.Returns;

/// <summary>Loads tables of a return to be typed: what was typed last, else what is in.</summary>
public sealed class TypedSheets(AppDbContext db, ReturnDesk desk, ReturnContent content)
{
    /// <summary>Most rows that are typed; more come as a file.</summary>
    public const int MostRows = 300;

    /// <summary>The part of the table that typed rows are, beside the parts of files.</summary>
    public const string Part = "Erfasst";

    public async Task<TypedSheet> LoadAsync(ReturnDossier dossier, ReturnUploadKind kind, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        var format = ReturnFormats.Of(kind);
        var uploads = Uploads(dossier, kind);
        var seen = Seen(uploads);
        var draft = dossier.Return is { Id: var id }
            ? await db.ReturnDrafts.AsNoTracking().SingleOrDefaultAsync(d => d.ReturnId == id && d.Kind == kind, cancellation)
            : null;
        if (draft is not null && (draft.TakenAs is null || draft.TakenAs == seen))
            return new()
            {
                Format = format,
                Rows = TypedText.Read(draft.Rows),
                ReplacesAll = draft.ReplacesAll,
                Seen = seen,
                IsPending = draft.TakenAs is null,
                Saved = draft.Saved,
                Beside = draft.ReplacesAll ? [] : uploads.FindAll(static u => u.Part != Part),
            };

        var whole = uploads.Sum(static u => u.Rows) <= MostRows;
        var shown = whole ? uploads : uploads.FindAll(static u => u.Part == Part);
        var proposed = uploads.Count == 0 && kind == ReturnUploadKind.Cases ? await ProposedAsync(dossier, cancellation) : [];
        return new()
        {
            Format = format,
            Rows = proposed.Count > 0 ? proposed : await RowsAsync(kind, shown, cancellation),
            ReplacesAll = whole,
            Seen = seen,
            IsProposed = proposed.Count > 0,
            Beside = whole ? [] : uploads.FindAll(static u => u.Part != Part),
        };
    }

    /// <summary>What counts of the table at present.</summary>
    internal static List<ReturnUpload> Uploads(ReturnDossier dossier, ReturnUploadKind kind) =>
        [.. dossier.Content(dossier.Version).Where(u => u.Kind == kind)];

    /// <summary>Names uploads: the same name, the same rows.</summary>
    internal static string Seen(IEnumerable<ReturnUpload> uploads) => string.Join(',', uploads.Select(static u => u.Id.ToString("N")));

    private async Task<IReadOnlyList<TypedRow>> RowsAsync(
        ReturnUploadKind kind,
        IReadOnlyList<ReturnUpload> uploads,
        CancellationToken cancellation
    )
    {
        var cells = new List<IReadOnlyList<string>>();
        switch (kind)
        {
            case ReturnUploadKind.Cases:
                cells.AddRange((await content.CasesAsync(uploads, cancellation)).Select(TypedCells.Of));
                break;
            case ReturnUploadKind.ExternalCosts:
                cells.AddRange((await content.CostsAsync(uploads, cancellation)).Select(TypedCells.Of));
                break;
            case ReturnUploadKind.Offers:
                cells.AddRange((await content.OffersAsync(uploads, cancellation)).Select(TypedCells.Of));
                break;
            default:
                await foreach (var row in content.HoursAsync(uploads, cancellation))
                    cells.Add(TypedCells.Of(row));
                break;
        }

        return Numbered(cells);
    }

    /// <summary>Cases of the last accepted return that run into this period.</summary>
    private async Task<IReadOnlyList<TypedRow>> ProposedAsync(ReturnDossier dossier, CancellationToken cancellation)
    {
        var last = await desk.BeforeAsync(dossier, 1, cancellation) is [.., var accepted] ? accepted : null;
        return last is null
            ? []
            : Numbered([
                .. (await content.CasesAsync(last.Content(last.AcceptedVersion!.Value), cancellation))
                    .Where(c => c.Days.Overlap(dossier.Period.Days) is not null)
                    .Select(TypedCells.Of)
                    .Take(MostRows),
            ]);
    }

    /// <summary>The same names for everybody who begins with what is stored.</summary>
    private static IReadOnlyList<TypedRow> Numbered(IReadOnlyList<IReadOnlyList<string>> cells) =>
        [.. cells.Select(static (c, i) => new TypedRow(FormattableString.Invariant($"z{i + 1}"), c))];
}
