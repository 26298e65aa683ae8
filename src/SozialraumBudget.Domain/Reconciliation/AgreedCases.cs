namespace SozialraumBudget.Domain.Reconciliation;

/// <summary>The cases that both sides agree on, once no difference is open: case number to cost type, "" where it has none.</summary>
public static class AgreedCases
{
    /// <param name="reconciliation">Both lists.</param>
    /// <param name="agreed">The newest agreement on each difference.</param>
    public static IReadOnlyDictionary<string, string> Of(CaseReconciliation reconciliation, IReadOnlyList<AgreedDifference> agreed)
    {
        ArgumentNullException.ThrowIfNull(reconciliation);
        ArgumentNullException.ThrowIfNull(agreed);
        var known = agreed.ToDictionary(static a => (a.CaseNumber, a.Kind));
        var cases = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var one in reconciliation.Cases)
        {
            if (Counts(one, known) is { } type)
                cases[one.CaseNumber] = type;
        }

        return cases;
    }

    /// <summary>Differences that nobody has agreed on.</summary>
    public static IReadOnlyList<CaseDifference> Open(CaseReconciliation reconciliation, IReadOnlyList<AgreedDifference> agreed)
    {
        ArgumentNullException.ThrowIfNull(reconciliation);
        var known = agreed.Select(static a => (a.CaseNumber, a.Kind)).ToHashSet();
        return [.. reconciliation.Differences.Where(d => !known.Contains((d.CaseNumber, d.Kind)))];
    }

    private static string? Counts(MatchedCase one, Dictionary<(string, DifferenceKind), AgreedDifference> agreed)
    {
        if (one.ProviderSide is null)
            return Side(one, DifferenceKind.OnlyOffice, agreed) == AgreedSide.Office ? one.OfficeSide!.CostType ?? "" : null;
        if (one.OfficeSide is null)
            return Side(one, DifferenceKind.OnlyProvider, agreed) == AgreedSide.Provider ? one.ProviderSide.CostType ?? "" : null;
        return agreed.GetValueOrDefault((one.CaseNumber, DifferenceKind.CostType)) switch
        {
            { Side: AgreedSide.Other, Value: { } value } => value,
            { Side: AgreedSide.Office } => one.OfficeSide.CostType ?? "",
            _ => one.ProviderSide.CostType ?? "",
        };
    }

    private static AgreedSide? Side(MatchedCase one, DifferenceKind kind, Dictionary<(string, DifferenceKind), AgreedDifference> agreed) =>
        agreed.GetValueOrDefault((one.CaseNumber, kind))?.Side;
}
