using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Data.Settlement;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Audit;
using SozialraumBudget.Sheets.Writing;
using SozialraumBudget.Web.Infrastructure.Audit;
using SozialraumBudget.Web.Infrastructure.Load;
using SozialraumBudget.Web.Infrastructure.Settlement;

namespace SozialraumBudget.Web.Pages.Settlement;

/// <summary>
/// A frozen settlement as a file: letter to the provider, report for auditors, all sources, and the body of the trial that gives the same
/// figures. All but the letter count cases, so only who sees them gets these.
/// </summary>
[HeavyCall]
[Reads(ReadKind.Letter)]
public sealed class FileModel(SettlementDesk desk, SettlementDocuments documents, ReadNote reads, ICurrentUser user) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid agreementId, int year, string file, int? fassung, CancellationToken cancel)
    {
        if (await desk.FrozenAsync(agreementId, year, cancel) is not { } dossier)
            return NotFound();
        var version = fassung is { } number ? dossier.Versions.SingleOrDefault(v => v.Version == number) : dossier.Last;
        if (version is null)
            return NotFound();
        var standing = dossier.Standing;
        var isLetter = file == "bescheid.pdf";
        if (
            !isLetter
            && !CaseSights.SeesReturn(
                user.Context.Roles,
                user.Context.Manages(standing.AreaId),
                user.Context.ProviderId == standing.ProviderId
            )
        )
            return Forbid();

        var name = $"Jahresabrechnung {year} {standing.Area}";
        reads.Of($"{standing.Title}, {name}", agreementId: agreementId, areaId: standing.AreaId);
        switch (file)
        {
            case "quellen.xlsx":
                var sheet = new MemoryStream();
                await SettlementSheet.WriteAsync(sheet, SettlementDesk.PlanOf(version), cancel);
                sheet.Position = 0;
                return File(sheet, SheetWriter.XlsxContentType, $"{name}.xlsx");
            case "proberechnung.json" when SettlementDesk.PlanOf(version).Facts is null:
                return NotFound();
            case "proberechnung.json":
                return File(
                    Encoding.UTF8.GetBytes(SettlementRequest.Write(SettlementDesk.PlanOf(version))),
                    "application/json",
                    $"{name}.json"
                );
            default:
                var letter = await documents.LoadAsync(dossier, version, !isLetter, cancel);
                return File(
                    await documents.RenderAsync(letter, cancel),
                    "application/pdf",
                    $"{name}{(isLetter ? "" : " Bericht")}{(letter.IsDraft ? " Entwurf" : "")}.pdf"
                );
        }
    }
}
