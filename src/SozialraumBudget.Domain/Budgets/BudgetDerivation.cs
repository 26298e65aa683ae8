using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Budgets;

/// <summary>The Rechenweg of a budget, built only when asked for, so that the computation itself stays fast.</summary>
public static class BudgetDerivation
{
    /// <summary>Everything in one tree, as frozen with a fixed budget; its value is the total.</summary>
    public static Derivation Full(AreaBudget budget)
    {
        var total = Total(budget) with { Id = "Total" };
        var payable = Payable(budget, total.Reference()) with { Id = "Payable" };
        var retention = Retention(budget, total.Reference(), payable.Reference()) with { Id = "Retention" };
        return Derive.Node("Budget", Operation.Group, budget.Total, null,
        [
            total,
            payable,
            .. Enumerable.Range(0, budget.Instalments.Count).Select(i => Instalment(budget, i, payable.Reference())),
            retention,
            .. Enumerable.Range(0, budget.RetentionParts.Count).Select(i => PlannedRetention(budget, i, retention.Reference())),
            BonusMaximum(budget, total.Reference()),
        ]);
    }

    /// <summary>Total = A + B, down to the source rows.</summary>
    public static Derivation Total(AreaBudget budget)
    {
        ArgumentNullException.ThrowIfNull(budget);
        var a = PartialBudgetA(budget) with { Id = "A" };
        var share = Derive.Input("Anteil Teilbudget B", budget.Terms.ShareB, budget.Terms.ShareBSource);
        var b = Derive.Node("Teilbudget B", Operation.RoundedProduct, budget.PartialBudgetB, $"gerundet(A × {budget.Terms.ShareB})", a.Reference(), share);
        return Derive.Node("Gesamtbudget", Operation.Sum, budget.Total, "A + B", a, b);
    }

    public static Derivation PartialBudgetA(AreaBudget budget)
    {
        ArgumentNullException.ThrowIfNull(budget);
        return Derive.Node(
            "Teilbudget A", Operation.Sum, budget.PartialBudgetA, "Summe der Kostentypen (Fälle × fortgeschriebener Wert)",
            [.. budget.CostTypes.Select(t => CostType(budget, t))]);
    }

    /// <summary>n x v' of one cost type.</summary>
    public static Derivation CostType(AreaBudget budget, CostTypeBudget type)
    {
        ArgumentNullException.ThrowIfNull(budget);
        ArgumentNullException.ThrowIfNull(type);
        var increases = budget.Terms.Increases;
        var formula = increases.Count == 0
            ? "keine Steigerung vereinbart"
            : $"gerundet(Wert × {string.Join(" × ", increases.Select(static i => $"(1 + {i.Share})"))})";
        var carried = Derive.Node(
            "Fortgeschriebener Wert", Operation.Increases, type.CarriedForward, formula,
            [Value(budget, type), .. increases.Select(static (i, n) => Derive.Input($"Steigerung {n + 1}", i.Share, i.Source))]);
        return Derive.Node(
            $"Kostentyp {type.Name}", Operation.Product, type.Sum, "Fälle × fortgeschriebener Wert",
            Derive.Input("Einbezogene Fälle", type.Cases, "Fälle"), carried);
    }

    /// <summary>round(Total x paid share).</summary>
    public static Derivation Payable(AreaBudget budget, Derivation total)
    {
        ArgumentNullException.ThrowIfNull(budget);
        return Derive.Node(
            "Auszuzahlen in Raten", Operation.RoundedProduct, budget.Payable, $"gerundet(Gesamtbudget × {budget.Terms.PaidShare})",
            total, Derive.Input("Auszahlungsanteil", budget.Terms.PaidShare, budget.Terms.PaidShareSource));
    }

    public static Derivation Retention(AreaBudget budget, Derivation total, Derivation payable)
    {
        ArgumentNullException.ThrowIfNull(budget);
        return Derive.Node("Einbehalt", Operation.Difference, budget.Retention, "Gesamtbudget − auszuzahlen in Raten", total, payable);
    }

    /// <param name="index">Quarter from 0.</param>
    public static Derivation Instalment(AreaBudget budget, int index, Derivation payable)
    {
        ArgumentNullException.ThrowIfNull(budget);
        return Derive.Part(
            $"Rate Q{index + 1}", budget.Instalments[index], index, payable, [.. Enumerable.Range(1, 4).Select(static q => ($"Q{q}", 1m))]);
    }

    /// <param name="index">Index in <see cref="AreaBudget.RetentionParts"/>.</param>
    public static Derivation PlannedRetention(AreaBudget budget, int index, Derivation retention)
    {
        ArgumentNullException.ThrowIfNull(budget);
        var part = budget.RetentionParts[index];
        var conditions = budget.Terms.Conditions;
        var whole = Money.Sum(budget.RetentionParts.Where(p => p.Condition == part.Condition).Select(static p => p.Amount));
        var condition = Derive.Part(
            $"Einbehalt: {part.ConditionName}", whole, part.Condition, retention, [.. conditions.Select(static c => (c.Name, c.Weight))]);
        var items = conditions[part.Condition].Items;
        return items.Count == 1
            ? condition
            : Derive.Part($"Einbehalt: {part.Name}", part.Amount, part.Item, condition, [.. items.Select(static i => (i.Name, 1m))]);
    }

    public static Derivation BonusMaximum(AreaBudget budget, Derivation total)
    {
        ArgumentNullException.ThrowIfNull(budget);
        return Derive.Node(
            "Leistungsbonus höchstens", Operation.RoundedProduct, budget.BonusMaximum, $"gerundet(Gesamtbudget × {budget.Terms.BonusShare})",
            total, Derive.Input("Bonusanteil", budget.Terms.BonusShare, budget.Terms.BonusShareSource));
    }

    private static Derivation Value(AreaBudget budget, CostTypeBudget type)
    {
        if (type.Agreed is { } agreed)
        {
            return Derive.Input("Vereinbarter Wert", type.Value, $"Verhandlung ({agreed.Author}): {agreed.Reason}");
        }

        return Derive.Node(
            "Mittlere Falljahreskosten", Operation.RoundedMean, type.Mean, "gerundet(Summe der Falljahreskosten ÷ Fälle)",
            [.. budget.Cases.Where(c => c.IsIncluded && c.CostType == type.Index).Select(Case)]);
    }

    private static Derivation Case(CaseCostType item)
    {
        var node = item.Case.Derive();
        return item.Moved is { } moved ? node with { Source = $"Verschoben ({moved.Author}): {moved.Reason}" } : node;
    }
}
