using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.Workshops;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Domain.Workshops;
using SozialraumBudget.Ui.Navigation;
using SozialraumBudget.Ui.Tables;
using SozialraumBudget.Web.Infrastructure.Workshops;

namespace SozialraumBudget.Web.Pages.Workshops;

/// <summary>The workshops of a year over all agreements that the user sees.</summary>
public sealed class IndexModel(WorkshopDesk desk, SelectedYear year, TimeProvider clock) : PageModel
{
    private static readonly FilterOption[] States =
    [
        .. Enum.GetValues<WorkshopState>().Select(static s => new FilterOption(s.ToString(), s.Title())),
    ];

    public int Year => year.Value;

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public int Open => Rows.Sum(static r => r.Open);

    public int Overdue => Rows.Sum(static r => r.Overdue);

    public DataTable<Row> Table { get; } =
        new DataTable<Row>("Controlling-Workshops")
            .Date("tag", "Tag", r => r.Workshop.Record.Day)
            .Text("bereich", "Sozialraum", r => r.Area, href: static r => Links.Workshop(r.Workshop.Record.Id))
            .Text("traeger", "Träger", r => r.Provider)
            .Text("art", "Art", r => r.Kind)
            .Badge("stand", "Stand", r => (int)r.State, static r => r.State.Title(), static r => r.State.Kind())
            .Number("aufgaben", "Offene Aufgaben", r => r.Open)
            .Number("ueberfaellig", "davon überfällig", r => r.Overdue)
            .Search("Sozialraum oder Träger", r => r.Area, r => r.Provider)
            .Filter("im-stand", "Stand", States, static (rows, value) => rows.Where(r => r.State.ToString() == value))
            .Counting("Workshop", "Workshops")
            .Empty(
                "In diesem Jahr ist kein Workshop geplant.",
                "Ein Workshop wird an seiner Vereinbarung geplant, unter „Workshops“.",
                Links.Agreements,
                "Zu den Vereinbarungen"
            );

    public int Count(WorkshopState state) => Rows.Count(r => r.State == state);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var today = LocalDay.Today(clock);
        Rows = [.. (await desk.OfYearAsync(Year, cancel)).Select(w => new Row(w, today))];
        return await this.ListAsync(Table, Rows, cancel) ?? Page();
    }

    public sealed record Row(ListedWorkshop Workshop, DateOnly Today)
    {
        public string Area => Workshop.Agreement.Area;

        public string? Provider => Workshop.Agreement.Provider;

        public string Kind => Workshop.Record.Kind.Title();

        public WorkshopState State => Workshop.State;

        public int Open => Workshop.Tasks.Count(static t => t.Record.DoneOn is null);

        public int Overdue => Workshop.Tasks.Count(t => t.Task.IsOverdueOn(Today));
    }
}
