using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using SozialraumBudget.Data.Reports;
using SozialraumBudget.Domain.Reports;
using SozialraumBudget.Sheets.Writing;
using SozialraumBudget.Web.Infrastructure.Audit;
using SozialraumBudget.Web.Infrastructure.Documents;
using SozialraumBudget.Web.Infrastructure.Reports;

namespace SozialraumBudget.Web.Pages.Public;

/// <summary>A published report as open data, until it is withdrawn.</summary>
[NoCaseData]
public sealed class DataModel(ReportDesk desk, SiteAddress site, IOptionsMonitor<CityOptions> city) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, string file, CancellationToken cancel)
    {
        if (await desk.OpenAsync(id, cancel) is not [var version, ..])
            return NotFound();
        // What was withdrawn is gone: programs that fetch it every month stop relying on it.
        if (version.State == ReportState.Withdrawn)
            return StatusCode(StatusCodes.Status410Gone);
        var content = ReportContent.Read(version.Content);
        if (file == "metadaten.json")
        {
            var root = site.Of(Request);
            return File(
                OpenReport.Metadata(version, content, city.CurrentValue, root + Links.OpenReport(id), root + Links.OpenReportCsv(id)),
                "application/json",
                $"{content.Title} Metadaten.json"
            );
        }

        var data = new MemoryStream();
        await OpenReport.WriteCsvAsync(data, content, cancel);
        data.Position = 0;
        return File(data, SheetWriter.CsvContentType, $"{content.Title}.csv");
    }
}
