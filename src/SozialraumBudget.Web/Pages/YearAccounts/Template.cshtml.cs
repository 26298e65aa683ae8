using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.YearAccounts;
using SozialraumBudget.Sheets.Writing;
using SozialraumBudget.Web.Infrastructure.Audit;

namespace SozialraumBudget.Web.Pages.YearAccounts;

/// <summary>The lines of the accounts as a file to be filled in, with last year's amounts.</summary>
[NoCaseData]
public sealed class TemplateModel(AccountsDesk desk, AccountsIntake intake) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid agreementId, int year, CancellationToken cancel)
    {
        if (await desk.LoadAsync(agreementId, year, cancel) is not { } dossier)
            return NotFound();
        var file = new MemoryStream();
        await intake.WriteTemplateAsync(file, dossier, cancel);
        file.Position = 0;
        return File(
            file,
            SheetWriter.XlsxContentType,
            FormattableString.Invariant($"Jahresabschluss {year} {dossier.Agreement.Area}.xlsx")
        );
    }
}
