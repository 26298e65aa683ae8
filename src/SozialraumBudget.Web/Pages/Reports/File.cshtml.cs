using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.Reports;
using SozialraumBudget.Domain.Reports;
using SozialraumBudget.Sheets.Writing;
using SozialraumBudget.Web.Infrastructure.Audit;
using SozialraumBudget.Web.Infrastructure.Load;
using SozialraumBudget.Web.Infrastructure.Reports;

namespace SozialraumBudget.Web.Pages.Reports;

/// <summary>A version as a file: PDF with the figures attached, or a workbook. It names no case.</summary>
[HeavyCall, NoCaseData]
public sealed class FileModel(ReportDesk desk, ReportDocuments documents) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, int number, string file, CancellationToken cancel)
    {
        if ((await desk.LoadAsync(id, cancel))?.Versions.FirstOrDefault(v => v.Number == number) is not { } version)
            return NotFound();
        var name =
            $"{ReportContent.Read(version.Content).Title}, Fassung {number}"
            + (version.State == ReportState.Released ? "" : $" ({version.State.Title()})");
        if (file == "bericht.pdf")
            return File(await documents.RenderAsync(version, cancel), "application/pdf", $"{name}.pdf");
        var book = new MemoryStream();
        await ReportBook.WriteAsync(book, version, cancel);
        book.Position = 0;
        return File(book, SheetWriter.XlsxContentType, $"{name}.xlsx");
    }
}
