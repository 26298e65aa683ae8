using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.Imports;
using SozialraumBudget.Sheets.Writing;

namespace SozialraumBudget.Web.Infrastructure.Imports;

/// <summary>The template of an import format as a download.</summary>
public static class TemplateDownload
{
    public static async Task<IActionResult> TemplateAsync(
        this PageModel page,
        IImportFormat format,
        AppDbContext db,
        DateOnly day,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(format);
        return await format.TemplateAsync(db, day, cancel) is { } template
            ? page.File(await template.OpenAsync(cancel), SheetWriter.XlsxContentType, template.FileName)
            : page.NotFound();
    }
}
