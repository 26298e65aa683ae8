using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.CostTypes;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Ui.Tables;

namespace SozialraumBudget.Web.Pages.CostTypes;

/// <summary>A cost type in both versions.</summary>
public sealed class ComparedType
{
    public required int Index { get; init; }

    public required string LeftRange { get; init; }

    public required string RightRange { get; init; }

    public required CostTypeChange Change { get; init; }

    public static IEnumerable<ComparedType> Of(BudgetComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return comparison.CostTypes.Select(c => new ComparedType
        {
            Index = c.Index,
            Change = c,
            LeftRange = c.Before is { } before ? $"ab {German.Money(before.From)}" : "–",
            RightRange = c.After is { } after ? $"ab {German.Money(after.From)}" : "–",
        });
    }

    public static DataTable<ComparedType> Table() =>
        new DataTable<ComparedType>("Kostentypen im Vergleich")
            .Text("typ", "Typ", static r => r.Index, static r => r.Change.Name)
            .Text("klasse-a", "Klasse A", static r => r.LeftRange)
            .Text("klasse-b", "Klasse B", static r => r.RightRange)
            .Number("n-a", "n A", static r => r.Change.Before == null ? 0 : r.Change.Before.Cases, sum: true)
            .Number("n-b", "n B", static r => r.Change.After == null ? 0 : r.Change.After.Cases, sum: true)
            .Number("n-d", "Δ n", static r => r.Change.Cases, sum: true)
            .Money("v-a", "v A", static r => r.Change.Before == null ? null : r.Change.Before.Value)
            .Money("v-b", "v B", static r => r.Change.After == null ? null : r.Change.After.Value)
            .Money("vf-a", "v′ A", static r => r.Change.Before == null ? null : r.Change.Before.CarriedForward.Amount)
            .Money("vf-b", "v′ B", static r => r.Change.After == null ? null : r.Change.After.CarriedForward.Amount)
            .Money("vf-d", "Δ v′", static r => r.Change.CarriedForward)
            .Money("summe-a", "Summe A", static r => r.Change.Before == null ? Money.Zero : r.Change.Before.Sum.Amount, sum: true)
            .Money("summe-b", "Summe B", static r => r.Change.After == null ? Money.Zero : r.Change.After.Sum.Amount, sum: true)
            .Money("summe-d", "Δ Summe", static r => r.Change.Sum, sum: true)
            .SortBy("typ")
            .Counting("Kostentyp", "Kostentypen");
}

/// <summary>A case that counts differently in the two versions.</summary>
public sealed class ComparedCase
{
    public required string Number { get; init; }

    /// <summary>Null where A has no such case.</summary>
    public required Money? CostA { get; init; }

    /// <summary>Null where B has no such case.</summary>
    public required Money? CostB { get; init; }

    public required string Left { get; init; }

    public required string Right { get; init; }

    public required IReadOnlyList<DifferenceReason> Reasons { get; init; }

    public required string Reason { get; init; }

    public static IEnumerable<ComparedCase> Of(BudgetDifference difference)
    {
        ArgumentNullException.ThrowIfNull(difference);
        return difference.Cases.Select(static c => new ComparedCase
        {
            Number = c.Number,
            CostA = c.Before?.Case.AnnualCost,
            CostB = c.After?.Case.AnnualCost,
            Left = Place(c.Before),
            Right = Place(c.After),
            Reasons = c.Reasons,
            Reason = string.Join("; ", c.Reasons.Select(r => Text(r, c))),
        });
    }

    public static DataTable<ComparedCase> Table() =>
        new DataTable<ComparedCase>("Fälle, die anders zählen", "f-")
            .Text("fall", "Fall", static r => r.Number)
            .Money("kosten-a", "Kosten A", static r => r.CostA, sum: true)
            .Money("kosten-b", "Kosten B", static r => r.CostB, sum: true)
            .Text("a", "In A", static r => r.Left)
            .Text("b", "In B", static r => r.Right)
            .Text("grund", "Grund", static r => r.Reason)
            .Search("Fallnummer", static r => r.Number)
            .Filter(
                "weil",
                "Grund",
                Enum.GetValues<DifferenceReason>()
                    .Where(static r => r <= DifferenceReason.Negotiated)
                    .Select(static r => new FilterOption(r.ToString(), r.Title())),
                (rows, value) => rows.Where(r => r.Reasons.Any(x => x.ToString() == value))
            )
            .SortBy("fall")
            .Counting("Fall", "Fälle")
            .Empty("Jeder Fall zählt in beiden gleich.");

    private static string Text(DifferenceReason reason, CaseDifference item) =>
        (reason, item) switch
        {
            (DifferenceReason.Data, { Before: null }) => "andere Daten: nur in B",
            (DifferenceReason.Data, { After: null }) => "andere Daten: nur in A",
            (DifferenceReason.Negotiated, _)
                when (item.After?.Excluded ?? item.After?.Moved ?? item.Before?.Excluded ?? item.Before?.Moved) is { } step =>
                $"verhandelt: {step.Reason}",
            _ => reason.Title(),
        };

    private static string Place(CaseCostType? item) =>
        item switch
        {
            null => "kein Fall",
            { IsIncluded: true } found => $"Kostentyp {CostTypeLimits.Name(found.CostType)}",
            _ => "herausgenommen",
        };
}
