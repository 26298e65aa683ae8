using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Audit;
using SozialraumBudget.Web.Infrastructure.Audit;

namespace SozialraumBudget.Web.Pages.CashOffice;

/// <summary>A file for the cash office, byte by byte as it was handed over.</summary>
[Reads(ReadKind.CashFile)]
public sealed class FileModel(AppDbContext db, ReadNote reads) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, string format, CancellationToken cancel)
    {
        if (await db.CashExports.AsNoTracking().SingleOrDefaultAsync(e => e.Id == id, cancel) is not { } export)
            return NotFound();

        reads.Of(export.MessageId, export.Count);
        return format == "xml"
            ? File(Encoding.UTF8.GetBytes(export.Xml), "application/xml", $"{export.MessageId}.xml")
            : File(
                [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(export.Csv)],
                "text/csv; charset=utf-8",
                $"{export.MessageId}.csv"
            );
    }
}
