using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Data.Selection;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Selection;
using SozialraumBudget.Ui.Tables;
using SozialraumBudget.Web.Infrastructure.Navigation;
using SozialraumBudget.Web.Infrastructure.Selection;

namespace SozialraumBudget.Web.Pages.Selection;

/// <summary>All selections; a provider finds open calls and its own applications.</summary>
public sealed class IndexModel(SelectionDesk desk, ICurrentUser user) : PageModel
{
    public DataTable<Row> Table { get; private set; } = null!;

    public bool IsOffice => user.Context.Roles.Have(Rights.Office);

    public bool Leads => user.Context.Roles.Have(Rights.Selection);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Table = Define();
        var rows = (await desk.AllAsync(cancel)).Select(d => new Row(d, user.Context.ProviderId));
        return await this.ListAsync(Table, rows, cancel) ?? Page();
    }

    private DataTable<Row> Define()
    {
        var table = new DataTable<Row>("Auswahlverfahren")
            .Text("verfahren", "Verfahren", r => r.Title, href: static r => Links.Selection(r.Dossier.Procedure.Id))
            .Text("bereich", "Sozialraum", r => r.Dossier.Area)
            .Text("ab", "ab Budgetjahr", r => r.Year, static r => $"{r.Year}")
            .Badge("stand", "Stand", r => r.State, static r => r.State.Title(), static r => r.State.Kind())
            .Date("frist", "Bewerbungsfrist", r => r.Dossier.Procedure.Deadline);
        table = IsOffice
            ? table.Number("bewerbungen", "Bewerbungen", r => r.Dossier.Applications.Count).Text("traeger", "Ausgewählt", r => r.Chosen)
            : table.Text("ergebnis", "Ihre Bewerbung", r => r.Own);
        return table
            .Search("Verfahren oder Sozialraum", r => r.Title, r => r.Dossier.Area)
            .Filter(
                "im-stand",
                "Stand",
                Enum.GetValues<SelectionState>().Select(static s => new FilterOption(s.ToString(), s.Title())),
                static (rows, value) => rows.Where(r => r.State.ToString() == value)
            )
            .Counting("Verfahren", "Verfahren")
            .EmptyFor(
                Leads,
                "Noch kein Auswahlverfahren.",
                "Ein Verfahren hält fest, wie der Schwerpunktträger eines Sozialraums ausgewählt wurde.",
                Links.NewSelection,
                "Verfahren anlegen"
            );
    }

    public sealed record Row(SelectionDossier Dossier, Guid? OwnProviderId)
    {
        public string Title => Dossier.Procedure.Title;

        public int Year => Dossier.Procedure.BudgetYear;

        public SelectionState State => Dossier.Procedure.State;

        public string? Chosen =>
            State == SelectionState.Decided
                ? Dossier.Applications.FirstOrDefault(static a => a.Application.Outcome == ApplicationOutcome.Chosen)?.Name
                : null;

        public string Own => Dossier.Of(OwnProviderId) is { } own ? own.Application.Outcome.Title() : "keine";
    }
}
