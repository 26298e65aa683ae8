using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.Budgets;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.CostTypes;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Ui.Navigation;
using SozialraumBudget.Ui.Tables;

namespace SozialraumBudget.Web.Pages.Overview;

/// <summary>Cost types of all areas side by side; small cells are suppressed for readers without access to cases.</summary>
public sealed class CostTypesModel(AppDbContext db, ICurrentUser user, Standings standings, SelectedYear year) : PageModel
{
    public DataTable<Row> Table { get; } =
        new DataTable<Row>("Kostentypen nach Sozialraum")
            .Text("bereich", "Sozialraum", r => r.Area, r => Links.FixedBudget(r.BudgetId))
            .Text("typ", "Kostentyp", r => r.Position, r => r.Range)
            .Number("faelle", "Fälle", r => r.Cases)
            .Money("wert", "Wert je Fall", r => r.Value)
            .Money("summe", "Summe", r => r.Sum)
            .Search("Sozialraum", r => r.Area)
            .SortBy("bereich")
            .Counting("Kostentyp", "Kostentypen")
            .Empty("Noch kein Budget festgesetzt.");

    public int Year => year.Value;

    public bool Suppresses { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var areas = (await standings.OfYearAsync(Year, cancel)).ToDictionary(static a => a.AgreementId);
        var reader = await CaseReader.LoadAsync(db, user.Context, cancel);
        var rows = (await CostTypeInForce.LoadAsync(db, Year, cancel))
            .Where(t => areas.ContainsKey(t.AgreementId))
            .GroupBy(static t => t.AgreementId)
            .OrderBy(g => areas[g.Key].Area, StringComparer.CurrentCulture)
            .SelectMany(g => Rows(areas[g.Key].Area, [.. g], reader.Of(g.Key, areas[g.Key].AreaId)))
            .ToList();
        Suppresses = rows.Exists(static row => row.Cases is null);
        return await this.ListAsync(Table, rows, cancel) ?? Page();
    }

    private static IEnumerable<Row> Rows(string area, List<CostTypeInForce> types, CaseSight sight)
    {
        var sees = sight is not CaseSight.LargeCostTypes;
        var hidden = SmallCells.Hidden([.. types.Select(static t => t.Cases)]);
        return types.Select(
            (type, i) =>
                new Row
                {
                    Area = area,
                    BudgetId = type.FixedBudgetId,
                    Position = type.Position,
                    Range =
                        $"{CostTypeLimits.Name(type.Position)}: {German.Number(type.From)} € "
                        + $"{(type.To is { } to ? $"bis unter {German.Number(to)} €" : "und mehr")}",
                    Cases = sees || !hidden[i] ? type.Cases : null,
                    Value = sees || !hidden[i] ? type.Value : null,
                    Sum = sees || !hidden[i] ? type.Sum : null,
                }
        );
    }

    public sealed record Row
    {
        public required string Area { get; init; }

        public required Guid BudgetId { get; init; }

        public required int Position { get; init; }

        public required string Range { get; init; }

        /// <summary>Null where suppressed.</summary>
        public int? Cases { get; init; }

        public Money? Value { get; init; }

        public Money? Sum { get; init; }
    }
}
