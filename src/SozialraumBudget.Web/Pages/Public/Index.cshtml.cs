using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.Reports;
using SozialraumBudget.Domain.Reports;

namespace SozialraumBudget.Web.Pages.Public;

/// <summary>Reports that everybody may read.</summary>
public sealed class IndexModel(ReportDesk desk) : PageModel
{
    public IReadOnlyList<(ReportVersion Version, ReportContent Content)> Reports { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) =>
        Reports = [.. (await desk.OpenAsync(cancellation: cancel)).Select(static v => (v, ReportContent.Read(v.Content)))];
}
