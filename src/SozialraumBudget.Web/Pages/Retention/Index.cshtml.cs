using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Navigation;
using SozialraumBudget.Ui.Tables;

namespace SozialraumBudget.Web.Pages.Retention;

/// <summary>Every part of the retention of a budget year; row security leaves a coordinator the own ones.</summary>
public sealed class IndexModel(Standings standings, SelectedYear year, TimeProvider clock) : PageModel
{
    private static readonly FilterOption[] Steps =
    [
        new("submitted", "zu prüfen"),
        new("overdue", "überfällig"),
        new("open", "offen"),
        new("rejected", "zurückgewiesen"),
        new("accepted", "anerkannt"),
    ];

    public int Year => year.Value;

    public IReadOnlyList<RetentionRow> Rows { get; private set; } = [];

    /// <summary>By what the proofs wait for.</summary>
    public RetentionFigures Proofs { get; private set; } = RetentionFigures.Of([]);

    public StandingFigures Figures { get; private set; } = StandingFigures.None;

    public DataTable<RetentionRow> Table { get; } =
        new DataTable<RetentionRow>("Einbehalt und Nachweise")
            .Text("nachweis", "Nachweis", r => r.Name, href: static r => Links.RetentionPart(r.Id))
            .Text("gegenleistung", "Gegenleistung", r => r.Condition)
            .Text("bereich", "Sozialraum", r => r.Area)
            .Text("traeger", "Träger", r => r.Provider)
            .Money("betrag", "Betrag", r => r.Amount, sum: true)
            .Date("faellig", "Frist", r => r.DueOn)
            .Badge("stand", "Stand", r => r.Title, static r => r.Title, static r => r.Kind)
            .Search("Nachweis, Sozialraum oder Träger", r => r.Name, r => r.Condition, r => r.Area, r => r.Provider)
            .Filter("stand", "Stand", Steps, static (rows, value) => rows.Where(r => r.Step == value))
            .Counting("Nachweis", "Nachweise")
            .Empty(
                "Für dieses Jahr ist nichts einbehalten.",
                "Nachweise entstehen aus den Gegenleistungen einer Vereinbarung, wenn das Budget festgesetzt wird.",
                Links.Agreements,
                "Zu den Vereinbarungen"
            );

    public int Count(string step) => Rows.Count(r => r.Step == step);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var today = LocalDay.Today(clock);
        var years = await standings.OfYearAsync(year.Value, cancel);
        Figures = StandingFigures.Sum(years.Select(static y => y.Standing), new(year.Value));
        Proofs = RetentionFigures.Of(years.SelectMany(static y => y.Standing.Facts.Parts));
        Rows =
        [
            .. years
                .SelectMany(y => y.Standing.Facts.Parts, (y, part) => Row(y, part, today))
                .OrderBy(static r => r.DueOn)
                .ThenBy(static r => r.Area, StringComparer.CurrentCulture)
                .ThenBy(static r => r.Name, StringComparer.Ordinal)
                .ThenBy(static r => r.Id),
        ];
        return await this.ListAsync(Table, Rows, cancel) ?? Page();
    }

    private static RetentionRow Row(AgreementStanding year, RetentionFact part, DateOnly today) =>
        new()
        {
            Id = part.Id,
            Area = year.Area,
            Provider = year.Provider,
            Condition = part.Condition,
            Name = part.Name,
            Amount = part.Amount,
            DueOn = part.DueOn,
            State = part.State,
            IsOverdue = RetentionReview.IsOverdue(
                part.State,
                part.DueOn,
                today,
                year.State,
                ReturnProof.IsAsked(part.Name, year.Standing.Facts.EndedOn)
            ),
            Payout = year.Standing.Facts.Payouts.FirstOrDefault(p => p.Id == part.PayoutId)?.Step,
            PayoutId = part.PayoutId,
        };
}
