using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Ui.Tables;
using SozialraumBudget.Web.Infrastructure.Audit;

namespace SozialraumBudget.Web.Pages.Audit;

/// <summary>Who changed what and when. Pages follow the last entry seen and counting stops early, so that the log may grow.</summary>
public sealed class IndexModel(AppDbContext db) : PageModel
{
    public const int PageSize = 50;
    public const int CountedTo = 1000;
    private const int Exported = 100_000;

    [BindProperty(SupportsGet = true, Name = "")]
    public AuditFilter Filter { get; set; } = new();

    public IReadOnlyList<AuditRow> Rows { get; private set; } = [];

    /// <summary>At most one more than <see cref="CountedTo"/>.</summary>
    public int Hits { get; private set; }

    public string? OlderUrl { get; private set; }

    public IReadOnlyList<FilterOption> Users { get; private set; } = [];

    public IReadOnlyList<FilterOption> Agreements { get; private set; } = [];

    public static IReadOnlyList<FilterOption> Options(IEnumerable<KeyValuePair<string, string>> words) =>
        [.. words.Select(static w => new FilterOption(w.Key, w.Value))];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var found = Filter.Apply(db);
        if (Request.Query.ContainsKey(TableAddress.ExportKey))
        {
            var all = await (Filter with { Vor = null }).Page(found).Take(Exported).ToListAsync(cancel);
            var allNames = await AuditNames.LoadAsync(db, all, cancel);
            return await this.ListAsync(AuditExport.Table, all.Select(entry => AuditRow.Of(entry, allNames)), cancel) ?? Page();
        }

        var page = await Filter.Page(found).Take(PageSize + 1).ToListAsync(cancel);
        Hits = await found.Take(CountedTo + 1).CountAsync(cancel);
        var names = await AuditNames.LoadAsync(db, page, cancel);
        Rows = [.. page.Take(PageSize).Select(entry => AuditRow.Of(entry, names))];
        OlderUrl = page.Count > PageSize ? new TableAddress(Request, "").With(("vor", AuditFilter.Cursor(page[PageSize - 1]))) : null;
        await LoadChoicesAsync(cancel);
        return Page();
    }

    /// <summary>Administration sees no agreements; the log itself knows their titles.</summary>
    private async Task<IEnumerable<FilterOption>> TitlesAsync(CancellationToken cancel)
    {
        var added = await db
            .AuditEntries.Where(e => e.Entity == "Agreement" && (e.Action == "added") && e.AgreementId != null)
            .Select(e => new { e.AgreementId, e.Changes })
            .ToListAsync(cancel);
        return added
            .DistinctBy(static a => a.AgreementId)
            .Select(static a => new FilterOption(a.AgreementId!.Value.ToString(), Title(a.Changes) ?? a.AgreementId.Value.ToString()));
    }

    private static string? Title(string changes) =>
        JsonSerializer.Deserialize<Dictionary<string, string?[]>>(changes)?.GetValueOrDefault("Title")?.LastOrDefault();

    private async Task LoadChoicesAsync(CancellationToken cancel)
    {
        Agreements = [.. (await TitlesAsync(cancel)).OrderBy(static o => o.Text, StringComparer.CurrentCulture)];
        var users = await db.Users.OrderBy(u => u.DisplayName).Select(u => new { u.Id, u.DisplayName }).ToListAsync(cancel);
        Users =
        [
            .. users.Select(static u => new FilterOption(u.Id.ToString(), u.DisplayName)),
            new("system", "ohne Benutzer (System, Anmeldung)"),
        ];
    }
}
