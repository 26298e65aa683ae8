using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Returns;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.CostTypes;
using SozialraumBudget.Domain.Deviation;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Charts;
using SozialraumBudget.Ui.Navigation;
using SozialraumBudget.Ui.Tables;
using SozialraumBudget.Web.Infrastructure.Deviation;
using SozialraumBudget.Web.Infrastructure.Reconciliation;

namespace SozialraumBudget.Web.Pages.Deviation;

/// <summary>An area's deviation from plan to actual, by cost type, with the way to its cases for those who see them.</summary>
public sealed class AreaModel(AppDbContext db, DeviationSheetLoader loader, ReturnDesk returns, ICurrentUser user, SelectedYear year)
    : PageModel
{
    public DataTable<TypeRow> Table { get; } = new DataTable<TypeRow>("Abweichungen nach Kostentyp");

    public int Year => year.Value;

    public DeviatingArea Area { get; private set; } = null!;

    public DeviationRow Row { get; private set; } = null!;

    public ChartView Chart { get; private set; } = null!;

    public string Providers => string.Join(", ", Area.Agreements.Select(static a => a.Agreement.Standing.Provider).Distinct());

    /// <summary>The budget that plans, and where the cases stand: the last accepted return; of each agreement.</summary>
    public IReadOnlyList<(string Title, string Href)> Sources { get; private set; } = [];

    /// <summary>A year without an agreement leads to all areas of the year.</summary>
    public async Task<IActionResult> OnGetAsync(Guid areaId, CancellationToken cancel)
    {
        if ((await loader.LoadAsync(cancel)).Areas.FirstOrDefault(a => a.AreaId == areaId) is not { } area)
            return await db.Agreements.AnyAsync(a => a.AreaId == areaId, cancel) ? LocalRedirect(year.Keep(Links.Deviations)) : NotFound();
        (Area, Row) = (area, DeviationRow.Of(area));
        if (Row.Total is not null)
            Chart = WaterfallChart.Make(area.Figures!.Steps());
        Sources = [.. await SourcesAsync(cancel)];
        Define();
        return await this.ListAsync(Table, Row.Total is null ? [] : [.. area.Types.Select(Of)], cancel) ?? Page();
    }

    private void Define()
    {
        Table.Text("typ", "Kostentyp", static r => r.Name);
        // Two agreements of one area each have the types; of one it stands above.
        if (Area.Agreements.Count > 1)
            Table.Text("traeger", "Träger", static r => r.Provider);
        Table
            .Number("faelle-plan", "Fälle Plan", static r => r.Planned)
            .Money("je-fall-plan", "je Fall Plan", static r => r.PlannedCost)
            .Number("faelle-ist", "Fälle Ist", static r => r.Actual)
            .Money("je-fall-ist", "je Fall Ist", static r => r.ActualCost)
            .Money("menge", "Menge und Mischung", static r => r.Number, sum: true, why: r => Why(r, DeviationPart.Volume))
            .Money("preis", "Preis", static r => r.Price, sum: true, why: r => Why(r, DeviationPart.Price))
            .Money("abweichung", "Abweichung", static r => r.Total, sum: true, why: r => Why(r, DeviationPart.Total))
            .SortBy("typ")
            .Counting("Kostentyp", "Kostentypen")
            .Empty("Keine Kostentypen.");
    }

    private string? Why(TypeRow row, DeviationPart part) => row.Total is null ? null : part.Why(Area.AreaId, row.AgreementId, row.Type);

    private async Task<List<(string Title, string Href)>> SourcesAsync(CancellationToken cancel)
    {
        var found = new List<(string Title, string Href)>();
        foreach (var one in Area.Agreements)
        {
            var standing = one.Agreement.Standing;
            if (one.BudgetId is { } budget)
                found.Add(($"Geltendes Budget: {standing.Provider}", year.Keep(Links.FixedBudget(budget))));
            var last = (await returns.OfYearAsync(standing.AgreementId, Year, cancel)).FirstOrDefault(r =>
                r.Period == one.Agreement.Figures?.AsOf
            );
            if (last?.AcceptedVersion is { } version && user.Context.SeesCasesOf(last))
            {
                found.Add(
                    (
                        $"Fälle mit ihren Kosten: {standing.Provider}, Auswertung bis {last.Period.Name}",
                        year.Keep(Links.ReturnFigures(standing.AgreementId, last.Period, version))
                    )
                );
            }
        }

        return found;
    }

    private static TypeRow Of(DeviatingType type)
    {
        var (standing, figures) = (type.Agreement.Agreement.Standing, type.Figures.Figures);
        var shown = !type.IsHidden;
        return new()
        {
            AgreementId = standing.AgreementId,
            Type = figures.Name,
            Name = CostTypeNames.Title(figures.Name),
            Provider = standing.Provider,
            Planned = shown ? figures.Planned : null,
            PlannedCost = shown ? figures.PlannedCost : null,
            Actual = shown ? figures.Actual : null,
            ActualCost = shown ? figures.ActualCost : null,
            Number = shown ? type.Figures.Number.Amount : null,
            Price = shown ? type.Figures.Price.Amount : null,
            Total = shown ? type.Figures.Total.Amount : null,
        };
    }

    /// <summary>A cost type; null where it is not shown.</summary>
    public sealed record TypeRow
    {
        public required Guid AgreementId { get; init; }

        public required string Type { get; init; }

        public required string Name { get; init; }

        public required string Provider { get; init; }

        public int? Planned { get; init; }

        public Money? PlannedCost { get; init; }

        public int? Actual { get; init; }

        public Money? ActualCost { get; init; }

        /// <summary>Volume and mix together.</summary>
        public Money? Number { get; init; }

        public Money? Price { get; init; }

        public Money? Total { get; init; }
    }
}
