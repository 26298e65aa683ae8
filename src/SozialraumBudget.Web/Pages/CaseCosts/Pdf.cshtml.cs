using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.CaseCosts;
using SozialraumBudget.Data.Returns;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Audit;
using SozialraumBudget.Ui.Navigation;
using SozialraumBudget.Web.Infrastructure.Audit;
using SozialraumBudget.Web.Infrastructure.Controlling;
using SozialraumBudget.Web.Infrastructure.Load;

namespace SozialraumBudget.Web.Pages.CaseCosts;

/// <summary>Statement of a case as tagged PDF.</summary>
[HeavyCall]
[Reads(ReadKind.Letter)]
public sealed class PdfModel(CaseCostDesk desk, CaseCostDocuments documents, ICurrentUser user, ReadNote reads, SelectedYear year)
    : PageModel
{
    [BindProperty(SupportsGet = true, Name = "von")]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true, Name = "bis")]
    public DateOnly? To { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid agreementId, string caseNumber, CancellationToken cancel)
    {
        var days = CaseCostPeriod.Of(From, To, year.Value);
        if (!ModelState.IsValid || days.Objection(CaseCostDesk.MostYears) is not null)
            return NotFound();
        if (await desk.LoadAsync(agreementId, caseNumber, days.From, days.To, cancel) is not { } found)
            return NotFound();
        if (!user.Context.SeesCasesOf(found.Return))
            return Forbid();
        reads.Of($"{found.Return.Area}, Kostenaufstellung eines Falls", agreementId: agreementId, areaId: found.Return.AreaId);
        return File(await documents.RenderAsync(found, cancel), "application/pdf", $"Kostenaufstellung {found.Statement.CaseNumber}.pdf");
    }
}
