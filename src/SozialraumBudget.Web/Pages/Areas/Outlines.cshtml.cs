using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Areas;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Ui.Controls;
using SozialraumBudget.Ui.Tables;
using SozialraumBudget.Web.Infrastructure.Imports;
using SozialraumBudget.Web.Security;

namespace SozialraumBudget.Web.Pages.Areas;

/// <summary>Preview of a map: which shape belongs to which district; stores nothing before it is confirmed.</summary>
[Authorize(Roles = MasterData.Editors)]
public sealed class OutlinesModel(AppDbContext db, OutlineIntake outlines) : PageModel
{
    public const string IsNew = "neuer Stadtteil";

    [BindProperty(SupportsGet = true, Name = "name")]
    public string? Property { get; set; }

    public StoredFile Stored { get; private set; } = null!;

    public OutlinePreview Preview { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Properties { get; private set; } = [];

    public DataTable<MatchedOutline> Matches { get; } =
        new DataTable<MatchedOutline>("Gebiete der Karte")
            .Number("gebiet", "Gebiet", static m => m.Outline.Row)
            .Text("name", "Name in der Karte", static m => m.Outline.District)
            .Text("stadtteil", "Stadtteil", static m => m.District == null ? IsNew : m.District.Name)
            .Badge(
                "was",
                "Was geschieht",
                static m => m.District == null,
                static m =>
                    m.District is null ? "wird angelegt"
                    : m.District.Geometry is null ? "Umriss kommt dazu"
                    : "Umriss wird ersetzt",
                static m => m.District is null ? BadgeKind.Info : BadgeKind.Success
            )
            .SortBy("gebiet")
            .Counting("Gebiet", "Gebiete")
            .Empty("Kein Gebiet hat einen Namen und eine Fläche.");

    public DataTable<RowIssue> Issues { get; } =
        new DataTable<RowIssue>("Fehler der Karte", "f-")
            .Number("gebiet", "Gebiet", static i => i.Row)
            .Text("spalte", "Eigenschaft", static i => i.Column)
            .Text("wert", "Wert", static i => i.Value)
            .Text("grund", "Grund", static i => i.Reason)
            .SortBy("gebiet")
            .Counting("Eintrag", "Einträge");

    public async Task<IActionResult> OnGetAsync(Guid fileId, CancellationToken cancel)
    {
        if (!await LoadAsync(fileId, cancel))
            return NotFound();
        return await this.ListAsync(Issues, Preview.Issues, cancel) ?? await this.ListAsync(Matches, Preview.Matches, cancel) ?? Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid fileId, CancellationToken cancel)
    {
        if (!await LoadAsync(fileId, cancel))
            return NotFound();
        if (Preview.HasErrors || Preview.Result.NameProperty is not { } property)
            return LocalRedirect(Links.Outlines(fileId));

        var run = await outlines.StoreAsync(Stored, property, cancel);
        return RedirectToPage("/Imports/Run", new { id = run.Id });
    }

    private async Task<bool> LoadAsync(Guid fileId, CancellationToken cancel)
    {
        var file = await db
            .Files.AsNoTracking()
            .Include(static f => f.Content)
            .FirstOrDefaultAsync(f => f.Id == fileId && f.ContentType == OutlineImport.ContentType, cancel);
        if (file is null)
            return false;

        Stored = file;
        Preview = OutlineMatch.Make(
            file.Content!.Bytes,
            string.IsNullOrEmpty(Property) ? null : Property,
            await DistrictNames.LoadAsync(db, cancel)
        );
        Properties = [.. Preview.Result.Properties.Select(p => new SelectListItem(p, p, p == Preview.Result.NameProperty))];
        return true;
    }
}
