using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Imports;
using SozialraumBudget.Ui.Tables;

namespace SozialraumBudget.Web.Pages.Imports;

public sealed class ProfilesModel(AppDbContext db, ImportFormats formats) : PageModel
{
    public DataTable<ImportProfile> Table { get; } =
        new DataTable<ImportProfile>("Profile")
            .Text("name", "Name", p => p.Name, p => Links.ImportProfile(p.Id))
            .Text("art", "Import", p => p.Format, display: p => formats.Of(p.Format).Title)
            .Moment("am", "Zuletzt geändert", p => p.Recorded.At)
            .Text("von", "Von", p => p.Recorded.Name)
            .Search("Name", p => p.Name)
            .SortBy("name")
            .Counting("Profil", "Profile")
            .Empty(
                "Noch kein Profil.",
                "Ein Profil entsteht, wenn Sie beim Einlesen einer Datei mit anderen Spalten „Als Profil merken“ wählen.",
                Links.Imports,
                "Zu den Importen"
            );

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await this.ListAsync(Table, db.ImportProfiles.AsNoTracking(), cancel) ?? Page();
}
