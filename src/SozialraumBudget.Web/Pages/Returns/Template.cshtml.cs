using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.Returns;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Audit;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Sheets.Writing;
using SozialraumBudget.Web.Infrastructure.Audit;

namespace SozialraumBudget.Web.Pages.Returns;

/// <summary>A table of the return as a file to be filled in, with what is known from the last one.</summary>
[Reads(ReadKind.Cases)]
public sealed class TemplateModel(ReturnTemplates templates, ReturnDesk desk, ICurrentUser user, ReadNote reads) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid agreementId, string period, string table, string? format, CancellationToken cancel)
    {
        if (
            !Period.TryParse(period, out var asked)
            || ReturnUploadKinds.Find(table) is not { } kind
            || await desk.LoadAsync(agreementId, asked, cancel) is not { } dossier
        )
            return NotFound();
        if (!user.Context.SeesCasesOf(dossier))
            return Forbid();

        var file = new MemoryStream();
        var isCsv = format == "csv";
        if (isCsv)
            await templates.WriteCsvAsync(file, dossier, kind, cancel);
        else
            await templates.WriteAsync(file, dossier, kind, cancel);
        file.Position = 0;
        reads.Of($"{dossier.Area}, Vorlage {kind.Title()} {asked}", agreementId: agreementId, areaId: dossier.AreaId);
        var name = $"{kind.Title()} {asked.Code} {dossier.Area}";
        return isCsv ? File(file, SheetWriter.CsvContentType, $"{name}.csv") : File(file, SheetWriter.XlsxContentType, $"{name}.xlsx");
    }
}
