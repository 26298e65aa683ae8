using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.CostTypes;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Controls;
using SozialraumBudget.Ui.Tables;

namespace SozialraumBudget.Web.Pages.Negotiation;

/// <summary>One case of a variant in the list of the negotiation.</summary>
public sealed class CaseRow
{
    public required string Number { get; init; }

    public required Money Cost { get; init; }

    public required int Type { get; init; }

    public required string State { get; init; }

    public required string Help { get; init; }

    public required string Setting { get; init; }

    public required bool External { get; init; }

    public required bool Stock { get; init; }

    /// <summary>Reason of the step that moved or excluded it.</summary>
    public required string Reason { get; init; }

    public static IEnumerable<CaseRow> Of(CaseBudget budget) =>
        budget.Cases.Select(static c => new CaseRow
        {
            Number = c.Case.CaseNumber,
            Cost = c.Case.AnnualCost,
            Type = c.CostType,
            State =
                !c.IsIncluded ? "herausgenommen"
                : c.IsMoved ? "verschoben"
                : "einbezogen",
            Help = $"§ {c.Case.HelpType.Code()}",
            Setting = c.Case.Setting.Title(),
            External = c.Case.IsExternal,
            Stock = c.Case.IsStock,
            Reason = (c.Excluded ?? c.Moved)?.Reason ?? "",
        });

    /// <summary>Where the row of a case is on its page.</summary>
    public static string Anchor(string number) => "fall-" + number;

    /// <param name="negotiate">Address of the form for a case; null where nothing may be negotiated.</param>
    public static DataTable<CaseRow> Table(Guid variantId, CostTypeLimits limits, Func<string, string>? negotiate)
    {
        var table = new DataTable<CaseRow>("Fälle")
            .Text("fallnummer", "Fall", static r => r.Number)
            .Money(
                "kosten",
                "Falljahreskosten",
                static r => r.Cost,
                sum: true,
                why: r => $"{Links.VariantDerivation(variantId)}?fall={Uri.EscapeDataString(r.Number)}"
            )
            .Text("typ", "Kostentyp", static r => r.Type, static r => CostTypeLimits.Name(r.Type))
            .Badge(
                "stand",
                "Stand",
                static r => r.State,
                static r => r.State,
                static r =>
                    r.State switch
                    {
                        "herausgenommen" => BadgeKind.Warning,
                        "verschoben" => BadgeKind.Info,
                        _ => BadgeKind.Neutral,
                    }
            )
            .Text("hilfe", "Hilfe", static r => r.Help)
            .Text("setting", "Setting", static r => r.Setting)
            .Text("versorgung", "Versorgung", static r => r.External, static r => r.External ? "extern" : "intern")
            .Text("bestand", "Bestand", static r => r.Stock, static r => r.Stock ? "Bestand" : "Zugang")
            .Text("grund", "Grund", static r => r.Reason)
            .Search("Fallnummer", static r => r.Number)
            .Filter(
                "f-typ",
                "Kostentyp",
                Enumerable.Range(0, limits.Count).Select(static i => new FilterOption($"{i}", CostTypeLimits.Name(i))),
                static (rows, value) => rows.Where(r => $"{r.Type}" == value)
            )
            .Filter("f-stand", "Stand", ["einbezogen", "verschoben", "herausgenommen"], static r => r.State)
            .Filter("f-setting", "Setting", HelpSettings.All.Select(static s => s.Title()), static r => r.Setting)
            .Filter("f-versorgung", "Versorgung", ["intern", "extern"], static r => r.External ? "extern" : "intern")
            .Filter("f-bestand", "Bestand", ["Bestand", "Zugang"], static r => r.Stock ? "Bestand" : "Zugang")
            .Anchor(static r => Anchor(r.Number))
            .SortBy("fallnummer")
            .Counting("Fall", "Fälle")
            .Empty("Keine Fälle.", "Im Basisjahr dieses Sozialraums steht kein Fall.");
        return negotiate is null ? table : table.Actions(r => [new RowAction("Verhandeln", negotiate(r.Number))]);
    }
}

internal static class ChoiceFilter
{
    /// <summary>A filter over words that are shown and compared as they are.</summary>
    public static DataTable<CaseRow> Filter(
        this DataTable<CaseRow> table,
        string key,
        string label,
        IEnumerable<string> words,
        Func<CaseRow, string> read
    ) => table.Filter(key, label, words.Select(static w => new FilterOption(w, w)), (rows, value) => rows.Where(r => read(r) == value));
}
