using System.Linq.Expressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.Budgets;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Data.Steering;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Steering;
using SozialraumBudget.Ui.Charts;
using SozialraumBudget.Ui.Controls;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Ui.Navigation;
using SozialraumBudget.Ui.Tables;
using SozialraumBudget.Web.Infrastructure.Steering;

namespace SozialraumBudget.Web.Pages.Overview;

/// <summary>Rückfall-Wächter: reform areas beside the others, and each with its years before and after the reform began.</summary>
public sealed class ReformModel(AppDbContext db, ICurrentUser user, AreaYearsDesk desk, SelectedYear year) : PageModel
{
    public DataTable<ReformRow> Table { get; } = new DataTable<ReformRow>("Reformgebiete, vorher und seither");

    public int Year => year.Value;

    /// <summary>What the chart shows.</summary>
    public SteeringIndicator Chosen { get; private set; }

    public ChartView? Chart { get; private set; }

    internal ShownYears Sheet { get; private set; } = null!;

    /// <summary>In the reform in this year, or later.</summary>
    internal IReadOnlyList<AreaYears> Reformed { get; private set; } = [];

    public bool MayEdit => user.Context.Roles.Have(Rights.MasterData);

    public bool IsCity => user.Context.Roles.Have(Rights.EveryAgreement);

    internal IReadOnlyList<ReformRow> Rows { get; private set; } = [];

    /// <summary>What a group table compares: the key figures and the residential share.</summary>
    public static IReadOnlyList<SteeringIndicator> Compared { get; } = [.. SteeringNames.All, SteeringIndicator.ResidentialShare];

    /// <summary>The answer in ten seconds.</summary>
    public string Answer
    {
        get
        {
            if (Reformed.Count == 0)
                return "Für keinen Sozialraum ist ein Beginn der Reform eingetragen.";
            var (fallen, once) = (Named(ReformFinding.RollBack), Named(ReformFinding.BackOnce));
            return $"{German.Count(Reformed.Count, "Reformgebiet", "Reformgebiete")}: "
                + (fallen.Length > 0 ? $"Rückfall in {fallen}" : "kein Rückfall")
                + (once.Length > 0 ? $"; ein Jahr zurück in {once}." : ".");
        }
    }

    /// <param name="zahl">Key figure of the chart.</param>
    public async Task<IActionResult> OnGetAsync(string? zahl, CancellationToken cancel)
    {
        Chosen = IndicatorKeys.Of(zahl, ReformWatch.Watched);
        Sheet = ShownYears.Of(await desk.LoadAsync(Year, cancel), await CaseReader.LoadAsync(db, user.Context, cancel));
        Reformed = [.. Sheet.Areas.Where(static a => a.ReformSince is not null)];
        Rows = [.. Reformed.SelectMany(area => ReformWatch.Watched.Select(i => ReformRow.Of(Sheet, area, i, Year)))];
        Chart = ReformChart.Of(Sheet, Reformed, Chosen);
        Define();
        return await this.ListAsync(Table, Rows, cancel) ?? Page();
    }

    private void Define()
    {
        Table
            .Text("bereich", "Sozialraum", static r => r.Area, static r => r.Href)
            .Text("kennzahl", "Kennzahl", static r => r.Title)
            .Badge("befund", "Befund", static r => r.Order, static r => r.Finding, static r => r.Kind)
            .Text("seit", "Reform seit", static r => r.Since)
            .Add(
                new Column<ReformRow, decimal?>("vorher", "Vorher", ColumnKind.Number, static r => r.Before)
                {
                    Display = static r => r.BeforeText,
                    Href = static r => r.WhyBefore,
                    IsWhy = true,
                    Sortable = false,
                }
            );
        foreach (var (index, one) in Sheet.Years.Index())
        {
            Expression<Func<ReformRow, decimal?>> value = r => r.Values[index];
            Table.Add(
                new Column<ReformRow, decimal?>($"j{one}", $"{one}", ColumnKind.Number, value)
                {
                    Display = r => r.Texts[index],
                    Href = r => r.Whys[index],
                    IsWhy = true,
                    Sortable = false,
                }
            );
        }

        Table
            .Text("vorlaeufig", "Vorläufig", static r => r.Preliminary)
            .Search("Sozialraum oder Kennzahl", static r => r.Area, static r => r.Title)
            .Filter(
                "befund",
                "Befund",
                Enum.GetValues<ReformFinding>().Select(static f => new FilterOption(f.ToString(), f.Title())),
                static (rows, value) => rows.Where(r => r.Key == value)
            )
            .SortBy("bereich")
            .Counting("Zeile", "Zeilen")
            .Empty(
                "Noch kein Reformgebiet.",
                MayEdit
                    ? "Tragen Sie beim Sozialraum ein, seit welchem Jahr er zur Reform gehört."
                    : "Das Budgetcontrolling trägt beim Sozialraum ein, seit wann er zur Reform gehört.",
                MayEdit ? Links.Areas : null,
                MayEdit ? "Sozialräume öffnen" : null
            );
    }

    private string Named(ReformFinding finding) =>
        string.Join(", ", Rows.Where(r => r.Key == finding.ToString()).Select(static r => r.Area).Distinct());
}
