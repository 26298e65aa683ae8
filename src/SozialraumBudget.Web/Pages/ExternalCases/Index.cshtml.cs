using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.ExternalCases;
using SozialraumBudget.Data.Returns;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Ui.Controls;
using SozialraumBudget.Ui.Navigation;
using SozialraumBudget.Ui.Tables;

namespace SozialraumBudget.Web.Pages.ExternalCases;

/// <summary>External cases of a year by agreement and reason, for those who see the cases.</summary>
public sealed class IndexModel(ExternalCaseDesk desk, ICurrentUser user, SelectedYear year) : PageModel
{
    public int Year => year.Value;

    public IReadOnlyList<ExternalYear> Years { get; private set; } = [];

    public int Cases => Years.Sum(static y => y.Summary.Cases);

    public int External => Years.Sum(static y => y.Summary.External);

    public int Flagged => Years.SelectMany(static y => y.Summary.Reasons).Where(static l => l.IsFlagged).Sum(static l => l.Cases);

    public DataTable<ReasonRow> Table { get; } =
        new DataTable<ReasonRow>("Externe Fälle nach Grund")
            .Text("bereich", "Sozialraum", r => r.Area, href: static r => r.Href)
            .Text("traeger", "Schwerpunktträger", r => r.Provider)
            .Text("grund", "Grund", r => r.Reason)
            .Number("faelle", "Fälle", r => r.Cases)
            .Share("anteil", "Anteil", r => r.Share.Value)
            .Money("rechnungen", "Rechnungen des Jahres", r => r.Invoiced)
            .Badge("hinweis", "Hinweis", r => r.Flag, static r => r.Flag, static _ => BadgeKind.Warning)
            .Search("Sozialraum, Träger oder Grund", r => r.Area, r => r.Provider, r => r.Reason)
            .Counting("Zeile", "Zeilen")
            .Empty(
                "In diesem Jahr gibt es noch keine externen Fälle.",
                "Sie kommen mit den Meldungen der Träger.",
                Links.Returns,
                "Zu den Meldungen"
            );

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Years = await desk.OfYearAsync(year.Value, user.Context.SeesCasesOf, cancel);
        ReasonRow[] rows = [.. Years.SelectMany(static y => y.Summary.Reasons.Select(line => new ReasonRow(y, line)))];
        return await this.ListAsync(Table, rows, cancel) ?? Page();
    }
}
