using Microsoft.AspNetCore.Mvc;
using SozialraumBudget.Data.Reports;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Web.Security;

namespace SozialraumBudget.Web.Pages.Reports;

/// <summary>A plan of reports as it is, to be changed or put out of use.</summary>
public sealed class OrderModel(ReportDesk desk, ReportActs acts, TimeProvider clock) : OrderForm(desk, clock)
{
    [BindProperty]
    public uint Seen { get; set; }

    /// <summary>What it is called as it is saved.</summary>
    public string Title { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!User.Have(Rights.Reports))
            return Forbid();
        if (await LoadAsync(id, cancel) is not { } order)
            return NotFound();
        (Seen, Input) = (order.RowVersion, OrderInput.Of(order.Plan()));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!User.Have(Rights.Reports))
            return Forbid();
        if (await LoadAsync(id, cancel) is not { } order)
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        if (await acts.OrderAsync(id, Seen, Input.Read(), cancel) is { } refusal)
        {
            Refuse(refusal);
            // Saving again is a decision.
            ModelState.Remove(nameof(Seen));
            Seen = order.RowVersion;
            return Page();
        }

        TempData["Erledigt"] = "Berichtsplan gespeichert.";
        return Redirect(Links.ReportOrders);
    }

    private async Task<ReportOrder?> LoadAsync(Guid id, CancellationToken cancel)
    {
        await ChooseAsync(cancel);
        var order = (await Desk.OrdersAsync(cancel)).FirstOrDefault(o => o.Id == id);
        Title = order?.Name ?? "";
        return order;
    }
}
