using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Ledger;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Ui.Navigation;
using SozialraumBudget.Ui.Tables;
using SozialraumBudget.Web.Infrastructure.Navigation;
using SozialraumBudget.Web.Infrastructure.Payouts;

namespace SozialraumBudget.Web.Pages.Agreements;

public sealed class IndexModel(AppDbContext db, AgreementMoves moves, Standings standings, SelectedYear selected) : PageModel
{
    public DataTable<Row> Table { get; private set; } = null!;

    public int Year => selected.Value;

    public bool MayEdit => AgreementHead.Edits(User);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var rows = (await LoadAsync(cancel)).ToList();
        Table = Define(
            rows.Exists(static r => r.Figures?.Shows(StandingFigure.Retained) == true),
            rows.Exists(static r => r.Figures is { Allocated.IsZero: false })
        );
        return await this.ListAsync(Table, rows, cancel) ?? Page();
    }

    private DataTable<Row> Define(bool showsRetained, bool showsAllocated)
    {
        var table = new DataTable<Row>("Vereinbarungen")
            .Text("bereich", "Sozialraum", r => r.Area, href: r => Links.Agreement(r.Id))
            .Text("traeger", "Schwerpunktträger", r => r.Lead)
            .Text("jahre", "Jahre", r => r.Years)
            .Text("modell", "Modell", r => r.Model)
            .Badge("stand", "Stand", r => r.State, r => r.State.Title(), r => AgreementHead.KindOf(r.State))
            .Figure(
                "budget",
                StandingFigure.Total,
                r => r.Figures,
                FigureSubject.All(Year),
                r => r.BudgetId is { } id ? Links.FixedBudget(id) : null
            )
            .Figure("freigegeben", StandingFigure.Approved, r => r.Figures, FigureSubject.All(Year));
        if (showsAllocated)
        {
            table.Allocated(r => r.Figures);
        }

        if (showsRetained)
        {
            table.Figure("einbehalten", StandingFigure.Retained, r => r.Figures, FigureSubject.All(Year));
        }

        if (AgreementHead.SeesChecklist(User))
        {
            table.Number("fehlt", "Fehlt noch", r => r.Missing);
        }

        return table
            .Search("Sozialraum, Träger, Bezeichnung", r => r.Area, r => r.Lead, r => r.Title)
            .Filter(
                "im-stand",
                "Stand",
                Enum.GetValues<AgreementState>().Select(static s => new FilterOption(s.ToString(), s.Title())),
                (rows, value) => rows.Where(r => r.State.ToString() == value)
            )
            .Filter(
                "laufzeit",
                "Laufzeit",
                [new("jahr", $"im Budgetjahr {Year}"), new("spaeter", $"nach {Year}"), new("frueher", $"vor {Year}")],
                (rows, value) =>
                    value == "jahr" ? rows.Where(r => r.FirstYear <= Year && r.LastYear >= Year)
                    : value == "spaeter" ? rows.Where(r => r.FirstYear > Year)
                    : rows.Where(r => r.LastYear < Year)
            )
            .SortBy("bereich")
            .Counting("Vereinbarung", "Vereinbarungen")
            .EmptyFor(
                MayEdit,
                "Noch keine Vereinbarung.",
                "Sie verbindet einen Sozialraum, seinen Schwerpunktträger und die Budgetjahre mit den vereinbarten Werten.",
                Links.NewAgreement,
                "Vereinbarung anlegen"
            );
    }

    private async Task<IEnumerable<Row>> LoadAsync(CancellationToken cancel)
    {
        var agreements = await db.Agreements.AsNoTracking().OrderByDescending(a => a.FirstYear).ThenBy(a => a.Id).ToListAsync(cancel);
        var areas = await db.Areas.ToDictionaryAsync(static a => a.Id, static a => a.Name, cancel);
        var providers = await db.Providers.ToDictionaryAsync(static p => p.Id, static p => p.Name, cancel);
        var years = (await standings.OfYearAsync(Year, cancel))
            .Where(static s => s.Standing.Facts.Budget is not null)
            .ToDictionary(static s => s.AgreementId);
        var facts = AgreementHead.SeesChecklist(User)
            ? await moves.FactsAsync(agreements.FindAll(static a => a.State is AgreementState.Draft or AgreementState.Negotiated), cancel)
            : new Dictionary<Guid, ActivationFacts>();
        return agreements.Select(a =>
        {
            var standing = years.GetValueOrDefault(a.Id)?.Standing;
            return new Row
            {
                Id = a.Id,
                Title = a.Title,
                State = a.State,
                FirstYear = a.FirstYear,
                LastYear = a.LastYear,
                Area = areas.GetValueOrDefault(a.AreaId) ?? "",
                Lead = providers.GetValueOrDefault(a.LeadProviderId),
                Model = a.BudgetModel.Title,
                BudgetId = standing?.Facts.Budget?.Id,
                Figures = standing is null ? null : StandingFigures.Of(standing),
                Missing = facts.TryGetValue(a.Id, out var f) ? f.BlockerCount : null,
            };
        });
    }

    public sealed record Row
    {
        public required Guid Id { get; init; }

        public required string Title { get; init; }

        public required string Area { get; init; }

        public string? Lead { get; init; }

        public required string Model { get; init; }

        public required int FirstYear { get; init; }

        public required int LastYear { get; init; }

        public string Years => FirstYear == LastYear ? $"{FirstYear}" : $"{FirstYear}–{LastYear}";

        public required AgreementState State { get; init; }

        public Guid? BudgetId { get; init; }

        /// <summary>Null while no budget is fixed.</summary>
        public StandingFigures? Figures { get; init; }

        public int? Missing { get; init; }
    }
}
