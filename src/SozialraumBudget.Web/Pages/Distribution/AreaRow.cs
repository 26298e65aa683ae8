using SozialraumBudget.Data.Tables;
using SozialraumBudget.Domain.Distribution;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Tables;

namespace SozialraumBudget.Web.Pages.Distribution;

/// <summary>What an area gets by a scenario, beside the previous year.</summary>
public sealed record AreaRow(Guid AreaId, AreaChange Reason)
{
    public string Area => Reason.Area.Area.Name;

    public Money? Previous => Reason.Area.Area.Previous;

    public Money Amount => Reason.Area.Amount.Amount;

    public Money Free => Reason.Area.Free.Amount;

    public Money? Change => Reason.Area.Change;

    public decimal? ChangeShare => Previous is { } before ? Ratio.Change(before, Amount) : null;

    /// <summary>Sum of weight × share of each indicator, as a factor.</summary>
    public decimal? Share => Reason.Area.Share.Value;

    public Money? Growth => Reason.Growth?.Amount;

    public Money ByLimit => Reason.ByLimit.Amount;

    public Money? Rounding => Reason.Rounding;

    public string Limit =>
        Reason.Area.Limit switch
        {
            ChangeLimit.Floor => "an der Untergrenze",
            ChangeLimit.Cap => "an der Obergrenze",
            _ when Previous is null => "neu, ohne Grenze",
            _ => "",
        };

    public Money? Indicator(int index) => Reason.Indicators.Count > index ? Reason.Indicators[index].Amount : null;

    public static IReadOnlyList<AreaRow> Of(PlannedDistribution planned)
    {
        ArgumentNullException.ThrowIfNull(planned);
        return [.. planned.Plan.Areas.Zip(planned.Changes, static (area, change) => new AreaRow(area.AreaId, change))];
    }

    /// <param name="rows">The changes add up to something only where every area has a previous year.</param>
    /// <param name="why">Address of the Rechenweg of one of an area's figures.</param>
    public static DataTable<AreaRow> AmountTable(
        DistributionScenario scenario,
        IReadOnlyList<AreaRow> rows,
        Func<Guid, AreaFigure, string> why
    )
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return new DataTable<AreaRow>($"Verteilung {scenario.BudgetYear} {scenario.Name}")
            .Text("bereich", "Sozialraum", r => r.Area)
            .Money("vorjahr", "Vorjahr", r => r.Previous, sum: true)
            .Money("ohne", "Ohne Grenzen", r => r.Free, sum: true, why: r => why(r.AreaId, AreaFigure.Free))
            .Money("betrag", "Betrag", r => r.Amount, sum: true, why: r => why(r.AreaId, AreaFigure.Amount))
            .Money("aenderung", "Änderung", r => r.Change, sum: rows.All(static r => r.Change is not null))
            .Share("prozent", "in %", r => r.ChangeShare)
            .Text("grenze", "Grenze", r => r.Limit)
            .Counting("Sozialraum", "Sozialräume")
            .Empty("Noch nichts verteilt.");
    }

    public static DataTable<AreaRow> ReasonTable(
        DistributionScenario scenario,
        PlannedDistribution planned,
        Func<Guid, AreaFigure, string> why
    )
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(planned);
        var table = new DataTable<AreaRow>($"Gründe {scenario.BudgetYear} {scenario.Name}", "w-")
            .Text("bereich", "Sozialraum", r => r.Area)
            .Money("wachstum", "Wachstum der Summe", r => r.Growth, why: r => why(r.AreaId, AreaFigure.Growth));
        foreach (var (i, indicator) in planned.Counted.Index())
            table.Money($"m{i}", indicator, r => r.Indicator(i), why: r => why(r.AreaId, AreaFigure.Indicator(i)));
        return table
            .Money("grenze", "Grenzen", r => r.ByLimit, why: r => why(r.AreaId, AreaFigure.ByLimit))
            .Money("rundung", "Rundung", r => r.Rounding)
            .Money("aenderung", "Änderung", r => r.Change)
            .Counting("Sozialraum", "Sozialräume")
            .Empty("Noch nichts verteilt.");
    }
}
