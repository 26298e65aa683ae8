using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Navigation;
using SozialraumBudget.Ui.Tables;

namespace SozialraumBudget.Web.Pages.Agreements;

/// <summary>The checklists of all agreements of a year: what is answered with which evidence, what is missing, what ends when.</summary>
public sealed class AllChecklistsModel(ChecklistRegister register, SelectedYear selected) : PageModel
{
    private const string OpenOrEnding = "offen";

    private static readonly FilterOption[] Standings =
    [
        new(OpenOrEnding, "zu erledigen (fehlt, abgelaufen, läuft ab)"),
        .. Enum.GetValues<ChecklistStanding>().Select(static s => new FilterOption(s.ToString(), s.Title())),
    ];

    public int Year => selected.Value;

    public IReadOnlyList<ChecklistPoint> Points { get; private set; } = [];

    public DataTable<Row> Table { get; private set; } = null!;

    public int Count(ChecklistStanding standing) => Points.Count(p => p.Standing == standing);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!AgreementHead.SeesChecklist(User))
            return Forbid();
        Points = await register.OfYearAsync(Year, cancel);
        Table = Define(AgreementHead.Edits(User));
        return await this.ListAsync(Table, Points.Select(static p => new Row(p)), cancel) ?? Page();
    }

    private static DataTable<Row> Define(bool edits) =>
        new DataTable<Row>("Checklisten")
            .Text("bereich", "Sozialraum", r => r.Area, href: static r => Links.Checklist(r.Point.Agreement.Id))
            .Text("traeger", "Träger", r => r.Provider)
            .Text("kriterium", "Kriterium", r => r.Point.Criterion, static r => r.Title, r => edits && r.MayChange ? r.Href : null)
            .Text("art", "Art", r => r.Group, static r => r.Group.Title())
            .Badge(
                "stand",
                "Stand",
                r => r.Point.Standing,
                static r => r.Point.Standing.Title(),
                static r => r.Point.Standing.Kind(r.IsStructural)
            )
            .Date("bis", "Gilt bis", r => r.ExpiresOn)
            .Text("nachweis", "Nachweis", r => r.Evidence, href: static r => r.FileId is { } file ? Links.File(file) : null)
            .Text("begruendung", "Begründung", r => r.Reason)
            .Date("am", "Beantwortet am", r => r.AnsweredOn)
            .Text("von", "Von", r => r.AnsweredBy)
            .Search("Sozialraum, Träger, Kriterium, Nachweis", r => r.Area, r => r.Provider, r => r.Title, r => r.Evidence, r => r.Reason)
            .Filter(
                "im-stand",
                "Stand",
                Standings,
                static (rows, value) =>
                    value == OpenOrEnding
                        ? rows.Where(r => r.Point.Standing <= ChecklistStanding.Ending)
                        : rows.Where(r => r.Point.Standing.ToString() == value)
            )
            .Filter(
                "vereinbarung",
                "Vereinbarung",
                Enum.GetValues<AgreementState>().Select(static s => new FilterOption(s.ToString(), s.Title())),
                static (rows, value) => rows.Where(r => r.Point.Agreement.State.ToString() == value)
            )
            .Filter(
                "gruppe",
                "Art",
                Enum.GetValues<ChecklistGroup>().Select(static g => new FilterOption(g.ToString(), g.Title())),
                static (rows, value) => rows.Where(r => r.Group.ToString() == value)
            )
            .SortBy("stand")
            .Counting("Prüfpunkt", "Prüfpunkte")
            .Empty(
                "In diesem Budgetjahr gibt es keine Vereinbarung.",
                "Jede Vereinbarung bringt 8 Strukturkriterien und 6 Qualitätsstandards mit.",
                Links.Agreements,
                "Zu den Vereinbarungen"
            );

    public sealed record Row(ChecklistPoint Point)
    {
        public string Area => Point.Area;

        public string? Provider => Point.Provider;

        public string Title => Point.Criterion.Title();

        public bool IsStructural => Point.Criterion.IsStructural();

        public ChecklistGroup Group => Point.Criterion.Group();

        public string Href => Links.Criterion(Point.Agreement.Id, Point.Criterion);

        public bool MayChange => Point.Agreement.State is not (AgreementState.Settled or AgreementState.Ended);

        public string? Evidence => Point.Item?.Evidence ?? Point.FileName;

        public Guid? FileId => Point.Item?.EvidenceFileId;

        public string? Reason => Point.Item?.Reason;

        public DateOnly? ExpiresOn => Point.Item?.ExpiresOn;

        public DateOnly? AnsweredOn => Point.Item is { } item ? LocalDay.Of(item.Answered.At) : null;

        public string? AnsweredBy => Point.Item?.Answered.Name;
    }
}
