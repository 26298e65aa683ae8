using Microsoft.AspNetCore.Mvc;
using SozialraumBudget.Data.Reports;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Web.Security;

namespace SozialraumBudget.Web.Pages.Reports;

/// <summary>A further plan of reports.</summary>
public sealed class NewOrderModel(ReportDesk desk, ReportActs acts, TimeProvider clock) : OrderForm(desk, clock)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!User.Have(Rights.Reports))
            return Forbid();
        await ChooseAsync(cancel);
        (Input.IsOn, Input.IsComposed, Input.DaysAfter) = (true, true, 0);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!User.Have(Rights.Reports))
            return Forbid();
        await ChooseAsync(cancel);
        if (!ModelState.IsValid)
            return Page();
        if (await acts.OrderAsync(null, 0, Input.Read(), cancel) is { } refusal)
        {
            Refuse(refusal);
            return Page();
        }

        TempData["Erledigt"] = "Berichtsplan angelegt.";
        return Redirect(Links.ReportOrders);
    }
}
