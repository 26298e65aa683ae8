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

    public required Money Cost { get; init; }

    public required string Left { get; init; }

    public required string Right { get; init; }

    public required string Reason { get; init; }

    public static IEnumerable<ComparedCase> Of(Budget left, Budget right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        var before = (left.Cases?.Cases ?? []).ToDictionary(static c => c.Case.CaseNumber, StringComparer.Ordinal);
        var after = (right.Cases?.Cases ?? []).ToDictionary(static c => c.Case.CaseNumber, StringComparer.Ordinal);
        return from number in before.Keys.Union(after.Keys)
            let l = before.TryGetValue(number, out var one) ? one : (CaseCostType?)null
            let r = after.TryGetValue(number, out var two) ? two : (CaseCostType?)null
            where Place(l) != Place(r)
            select new ComparedCase
            {
                Number = number,
                Cost = (r ?? l)!.Value.Case.AnnualCost,
                Left = Place(l),
                Right = Place(r),
                Reason = (r?.Excluded ?? r?.Moved ?? l?.Excluded ?? l?.Moved)?.Reason ?? "andere Grenzen",
            };
    }

    public static DataTable<ComparedCase> Table() =>
        new DataTable<ComparedCase>("Fälle, die anders zählen", "f-")
            .Text("fall", "Fall", static r => r.Number)
            .Money("kosten", "Falljahreskosten", static r => r.Cost, sum: true)
            .Text("a", "In A", static r => r.Left)
            .Text("b", "In B", static r => r.Right)
            .Text("grund", "Grund", static r => r.Reason)
            .Search("Fallnummer", static r => r.Number)
            .SortBy("fall")
            .Counting("Fall", "Fälle")
            .Empty("Jeder Fall zählt in beiden gleich.");

    private static string Place(CaseCostType? item) =>
        item switch
        {
            null => "kein Fall",
            { IsIncluded: true } found => $"Kostentyp {CostTypeLimits.Name(found.CostType)}",
            _ => "herausgenommen",
        };
}
