using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Controls;
using SozialraumBudget.Ui.Tables;

namespace SozialraumBudget.Web.Pages.BaseYears;

/// <summary>A line of the case list.</summary>
public sealed record CaseRow(BaseYearCase Case, string Href, string? CostType)
{
    public string CaseNumber => Case.CaseNumber;

    public Money Cost => Case.AnnualCost;

    public static DataTable<CaseRow> Table(string caption, IReadOnlyList<string> providers, IReadOnlyList<FilterOption> costTypes)
    {
        var table = new DataTable<CaseRow>(caption)
            .Text("fall", "Fall", r => r.CaseNumber, r => r.Href)
            .Text("hilfe", "Hilfeart", r => r.Case.HelpType, r => r.Case.HelpType.FullTitle())
            .Text("setting", "Setting", r => r.Case.Setting, r => r.Case.Setting.Title())
            .Text("traeger", "Träger (größter Anteil)", r => r.Case.Provider)
            .Badge(
                "versorgung",
                "Versorgung",
                r => r.Case.IsExternal,
                r => r.Case.IsExternal ? "extern" : "intern",
                r => r.Case.IsExternal ? BadgeKind.Warning : BadgeKind.Neutral
            )
            .Badge(
                "bestand",
                "Bestand",
                r => r.Case.IsStock,
                r => r.Case.IsStock ? "Bestand" : "Zugang",
                r => r.Case.IsStock ? BadgeKind.Neutral : BadgeKind.Info
            )
            .Number("leistungen", "Leistungen", r => r.Case.Lines.Count, sum: true);
        if (costTypes.Count > 0)
            table.Text("typ", "Kostentyp", r => r.CostType);
        return table
            .Money("kosten", "Falljahreskosten", r => r.Cost, sum: true, why: r => r.Href)
            .Search("Fall oder Träger", r => r.CaseNumber, r => r.Case.Provider)
            .Filter(
                "hilfeart",
                "Hilfeart",
                HelpTypes.All.Select(static t => new FilterOption(t.Code(), t.FullTitle())),
                (rows, value) => rows.Where(r => r.Case.HelpType.Code() == value)
            )
            .Filter(
                "set",
                "Setting",
                HelpSettings.All.Select(static s => new FilterOption(s.ToString(), s.Title())),
                (rows, value) => rows.Where(r => r.Case.Setting.ToString() == value)
            )
            .Filter(
                "vers",
                "Versorgung",
                [new("intern", "intern"), new("extern", "extern")],
                (rows, value) => rows.Where(r => r.Case.IsExternal == (value == "extern"))
            )
            .Filter(
                "zugang",
                "Bestand",
                [new("bestand", "Bestand"), new("zugang", "Zugang")],
                (rows, value) => rows.Where(r => r.Case.IsStock == (value == "bestand"))
            )
            .Filter(
                "bei",
                "Träger",
                providers.Select(static p => new FilterOption(p, p)),
                (rows, value) => rows.Where(r => r.Case.Lines.Any(l => l.Line.Provider == value))
            )
            .Also(
                costTypes.Count > 0,
                t => t.Filter("kostentyp", "Kostentyp", costTypes, (rows, value) => rows.Where(r => r.CostType == value))
            )
            .SortBy("fall")
            .Counting("Fall", "Fälle")
            .Empty("Keine Fälle.");
    }
}

internal static class DataTableExtensions
{
    public static DataTable<T> Also<T>(this DataTable<T> table, bool condition, Func<DataTable<T>, DataTable<T>> add) =>
        condition ? add(table) : table;
}
