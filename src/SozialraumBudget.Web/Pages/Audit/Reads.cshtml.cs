using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Audit;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Tables;

namespace SozialraumBudget.Web.Pages.Audit;

/// <summary>Who got to read what, what for, and what was refused.</summary>
public sealed class ReadsModel(AppDbContext db) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public DateOnly? Von { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? Bis { get; set; }

    public DataTable<ReadRow> Table { get; private set; } = null!;

    /// <summary>What else the address says.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Carried => new TableAddress(Request, "").Except(["von", "bis", "seite"]);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var entries = db.ReadEntries.AsNoTracking();
        if (Von is { } from)
            entries = entries.Where(e => e.At >= LocalDay.Start(from));
        if (Bis is { } to && to < DateOnly.MaxValue)
            entries = entries.Where(e => e.At < LocalDay.Start(to.AddDays(1)));
        var users = await db.ReadEntries.Select(e => e.UserName).Distinct().OrderBy(n => n).ToListAsync(cancel);
        Table = ReadRow.Table(users, Von is not null || Bis is not null);
        return await this.ListAsync(Table, ReadRow.Of(db, entries), cancel) ?? Page();
    }
}

/// <summary>An entry as the page and the files show it.</summary>
public sealed record ReadRow
{
    public required DateTimeOffset At { get; init; }

    public required string User { get; init; }

    public required ReadKind Kind { get; init; }

    public required ReadPurpose? Purpose { get; init; }

    public required ReadSource Source { get; init; }

    public required string Subject { get; init; }

    /// <summary>The agreement as the log of changes knows it: administration sees none itself.</summary>
    public string? Agreement { get; init; }

    public string? Area { get; init; }

    public int? Rows { get; init; }

    public static IQueryable<ReadRow> Of(AppDbContext db, IQueryable<ReadEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(db);
        return entries.Select(e => new ReadRow
        {
            At = e.At,
            User = e.UserName,
            Kind = e.Kind,
            Purpose = e.Purpose,
            Source = e.Source,
            Subject = e.Subject,
            Agreement = db
                .AuditEntries.Where(a => a.Entity == "Agreement" && a.EntityKey == e.AgreementId.ToString() && a.Subject != null)
                .OrderByDescending(a => a.At)
                .Select(a => a.Subject)
                .FirstOrDefault(),
            Area = db.Areas.Where(a => a.Id == e.AreaId).Select(a => a.Name).FirstOrDefault(),
            Rows = e.Rows,
        });
    }

    public static DataTable<ReadRow> Table(IEnumerable<string> users, bool isNarrowed) =>
        new DataTable<ReadRow>("Leseprotokoll")
            .Moment("wann", "Wann", r => r.At)
            .Text("wer", "Wer", r => r.User)
            .Text("was", "Was", r => r.Kind, static r => r.Kind.Title())
            .Text("gegenstand", "Wovon", r => r.Subject)
            .Text("vereinbarung", "Vereinbarung", r => r.Agreement)
            .Text("sozialraum", "Sozialraum", r => r.Area)
            .Number("umfang", "Zeilen", r => r.Rows)
            .Text("zweck", "Zweck", r => r.Purpose, static r => r.Purpose?.Title() ?? "–")
            .Text("von-wo", "Von wo", r => r.Source, static r => r.Source.Title())
            .Search("Suche in Namen und Gegenstand", r => r.User, r => r.Subject)
            .Filter(
                "benutzer",
                "Wer",
                users.Select(static u => new FilterOption(u, u)),
                static (rows, value) => rows.Where(r => r.User == value)
            )
            .Filter("art", "Was", Options<ReadKind>(ReadNames.Title), static (rows, value) => Where(rows, value))
            .Filter(
                "wozu",
                "Zweck",
                Options<ReadPurpose>(ReadNames.Title),
                static (rows, value) => WherePurpose(rows, Enum.Parse<ReadPurpose>(value))
            )
            .SortBy("-wann")
            .Counting("Eintrag", "Einträge")
            .Empty(
                isNarrowed ? "Nichts in diesem Zeitraum." : "Noch nichts abgerufen.",
                "Hier steht, wer Fälle, Unterlagen und Dateien abruft, und was abgewiesen wird."
            );

    private static IQueryable<ReadRow> Where(IQueryable<ReadRow> rows, string kind)
    {
        var wanted = Enum.Parse<ReadKind>(kind);
        return rows.Where(r => r.Kind == wanted);
    }

    private static IQueryable<ReadRow> WherePurpose(IQueryable<ReadRow> rows, ReadPurpose wanted) => rows.Where(r => r.Purpose == wanted);

    private static IEnumerable<FilterOption> Options<T>(Func<T, string> title)
        where T : struct, Enum => Enum.GetValues<T>().Select(value => new FilterOption(value.ToString(), title(value)));
}
