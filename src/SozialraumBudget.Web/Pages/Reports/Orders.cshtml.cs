using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.Reports;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Reports;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Web.Infrastructure.Mail;
using SozialraumBudget.Web.Infrastructure.Reports;
using SozialraumBudget.Web.Security;

namespace SozialraumBudget.Web.Pages.Reports;

/// <summary>Which kinds of reports are made by themselves, and whom a release is announced to.</summary>
public sealed class OrdersModel(ReportDesk desk, ReportActs acts, MailQueue mails, TimeProvider clock) : PageModel
{
    [BindProperty]
    public List<OrderInput> Orders { get; set; } = [];

    public ReportChoices Choices { get; private set; } = ReportChoices.None;

    public bool SendsMail => mails.IsConfigured;

    /// <summary>The day on which the next report of the kind is made.</summary>
    public DateOnly NextOf(ReportKind kind) => kind.After(LocalDay.Today(clock)).AddMonths(kind.Months());

    /// <summary>What the next report of an order is called.</summary>
    public string NextTitle(OrderInput order)
    {
        ArgumentNullException.ThrowIfNull(order);
        var filter = order.Filter.Read();
        return order.Kind.TitleBefore(NextOf(order.Kind), filter.IsSame(ReportFilter.None) ? "" : Choices.InWords(filter));
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!User.Have(Rights.Reports))
            return Forbid();
        await ChooseAsync(cancel);
        var known = (await desk.OrdersAsync(cancel)).ToDictionary(static o => o.Kind);
        Orders =
        [
            .. ReportKinds.All.Select(kind => new OrderInput
            {
                Kind = kind,
                IsComposed = known.GetValueOrDefault(kind)?.IsComposed == true,
                Readers = [.. known.GetValueOrDefault(kind)?.Readers ?? []],
                Filter = ReportFilterInput.Of(known.GetValueOrDefault(kind)?.Filter()),
            }),
        ];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!User.Have(Rights.Reports))
            return Forbid();
        if (!ModelState.IsValid || Orders.DistinctBy(static o => o.Kind).Count() != ReportKinds.All.Count)
            return BadRequest();
        var orders = Orders.ConvertAll(static o => (o.Kind, o.IsComposed, (IReadOnlyCollection<Role>)o.Readers, o.Filter.Read()));
        if (await acts.OrderAsync(orders, cancel) is { } refusal)
        {
            await ChooseAsync(cancel);
            ModelState.AddModelError("", refusal.Text);
            return Page();
        }

        TempData["Erledigt"] = "Berichtsplan gespeichert.";
        return Redirect(Links.ReportOrders);
    }

    private async Task ChooseAsync(CancellationToken cancel) =>
        Choices = await ReportChoices.LoadAsync(desk, LocalDay.Today(clock).Year, cancel);
}

/// <summary>What shall happen with reports of a kind.</summary>
public sealed class OrderInput
{
    public ReportKind Kind { get; set; }

    public bool IsComposed { get; set; }

    public List<Role> Readers { get; set; } = [];

    public ReportFilterInput Filter { get; set; } = new();
}
