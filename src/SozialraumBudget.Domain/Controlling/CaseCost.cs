using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Controlling;

/// <summary>
/// What one case costs in a period, for cost reimbursement and contributions: its documented hours, its external costs whole, whoever
/// bears them, and its one-off costs (rule 4.5 in docs/rules.md). Each figure is rounded for itself.
/// </summary>
public sealed class CaseCost
{
    private CaseCost(string caseNumber, IReadOnlyList<HourFigure> hours, IReadOnlyList<InvoicePart> parts)
    {
        CaseNumber = caseNumber;
        Hours = HourTotals.Documentable(hours);
        FlatHours = HourTotals.Flat(hours);
        HoursValue = HourTotals.Value("Wert der Stunden", hours);
        External = Rounded("Externe Kosten", parts, ExternalCostKind.External);
        OneOff = Rounded("Einmalige Kosten", parts, ExternalCostKind.OneOff);
        Total = Traced.RoundedSum(
            $"Fall {caseNumber}",
            "gerundet(Stunden + externe Kosten + einmalige Kosten)",
            [HourTotals.Exact("Wert der Stunden", hours), .. parts.Select(static p => p.Whole)]
        );
    }

    public string CaseNumber { get; }

    public Traced Hours { get; }

    public Traced FlatHours { get; }

    public Traced HoursValue { get; }

    public Traced External { get; }

    public Traced OneOff { get; }

    /// <summary>Hours and external costs as the budget counts them: without what is one-off.</summary>
    public Money Counted => HoursValue.Amount + External.Amount;

    /// <summary>The exact sum, rounded once; may differ by a cent from the sum of the rounded figures.</summary>
    public Traced Total { get; }

    /// <summary>All figures of the case under one heading.</summary>
    public Traced Explained() => Traced.Group($"Fall {CaseNumber}", [Total, Hours, HoursValue, External, OneOff]);

    /// <summary>Every case with documented hours or with costs in the period, by case number.</summary>
    internal static IReadOnlyList<CaseCost> Of(IEnumerable<HourFigure> hours, IEnumerable<InvoicePart> parts)
    {
        var worked = hours
            .Where(static h => h.Cell.CaseNumber is not null)
            .ToLookup(static h => h.Cell.CaseNumber!, StringComparer.Ordinal);
        var invoiced = parts.ToLookup(static p => p.Cost.CaseNumber, StringComparer.Ordinal);
        return
        [
            .. worked
                .Where(static w => w.Any(static h => !h.Cell.IsFlat))
                .Select(static w => w.Key)
                .Union(invoiced.Select(static i => i.Key), StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Select(number => new CaseCost(number, [.. worked[number]], [.. invoiced[number]])),
        ];
    }

    private static Traced Rounded(string label, IReadOnlyList<InvoicePart> parts, ExternalCostKind kind) =>
        Traced.RoundedSum(
            label,
            "gerundet(Summe der Tagesanteile)",
            [.. parts.Where(p => p.Cost.Kind == kind).Select(static p => p.Whole)]
        );
}
