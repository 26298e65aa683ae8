using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Domain.Setup;
using SozialraumBudget.Web.Infrastructure.Setup;

namespace SozialraumBudget.Web.Pages.Setup;

/// <summary>Leads from an empty product to the first payout, until it is done.</summary>
public sealed class IndexModel(SetupGuide guide) : PageModel
{
    public SetupPlan Plan { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel) => Plan = await guide.LoadAsync(cancel);
}
