using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Reconciliation;

/// <summary>
/// Abgleich: the cases of both sides that touch a quarter, matched by case number, with their differences and their counts per cost type
/// (rule 4.7 in docs/rules.md). The order of the rows does not matter. A case in several rows is compared row by row in the order of
/// their beginnings and counts once, with its last row.
/// </summary>
public sealed class CaseReconciliation
{
    private CaseReconciliation(
        IReadOnlyList<CaseDifference> differences,
        IReadOnlyDictionary<string, int> provider,
        IReadOnlyDictionary<string, int> office,
        IReadOnlyList<MatchedCase> cases
    ) => (Differences, ProviderCounts, OfficeCounts, Cases) = (differences, provider, office, cases);

    /// <summary>Every case of both sides, by case number.</summary>
    public IReadOnlyList<MatchedCase> Cases { get; }

    /// <summary>By case number, then by kind.</summary>
    public IReadOnlyList<CaseDifference> Differences { get; }

    /// <summary>Cases per cost type; a case without one stands under an empty name.</summary>
    public IReadOnlyDictionary<string, int> ProviderCounts { get; }

    /// <summary>Cases per cost type; a case without one stands under an empty name.</summary>
    public IReadOnlyDictionary<string, int> OfficeCounts { get; }

    /// <summary>Cost types that one of both sides has.</summary>
    public IReadOnlyList<string> CostTypes => [.. ProviderCounts.Keys.Union(OfficeCounts.Keys).Order(StringComparer.Ordinal)];

    /// <param name="provider">The provider's list.</param>
    /// <param name="office">The office's own list.</param>
    /// <param name="quarter">Cases that do not touch it are left out, on each side.</param>
    /// <param name="tolerance">Hours a week that both sides may be apart.</param>
    public static CaseReconciliation Of(
        IEnumerable<ReturnCase> provider,
        IEnumerable<ReturnCase> office,
        DateRange quarter,
        WorkTime tolerance
    )
    {
        var (left, right) = (Touching(provider, quarter), Touching(office, quarter));
        string[] numbers = [.. left.Keys.Union(right.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var differences = numbers.SelectMany(number =>
            Compare(number, left.GetValueOrDefault(number, []), right.GetValueOrDefault(number, []), tolerance)
        );
        return new(
            [.. differences],
            Counts(left),
            Counts(right),
            [
                .. numbers.Select(number => new MatchedCase(
                    number,
                    left.GetValueOrDefault(number, []).LastOrDefault(),
                    right.GetValueOrDefault(number, []).LastOrDefault()
                )),
            ]
        );
    }

    private static Dictionary<string, ReturnCase[]> Touching(IEnumerable<ReturnCase> cases, DateRange quarter) =>
        cases
            .Where(c => c.Days.Overlap(quarter) is not null)
            .GroupBy(static c => c.CaseNumber, StringComparer.Ordinal)
            .ToDictionary(
                static g => g.Key,
                static g => g.DistinctBy(static c => c with { RowNumber = 0 }).Order(ByContent).ToArray(),
                StringComparer.Ordinal
            );

    /// <summary>The order of rows in a file means nothing: two helps that began on one day are told apart by what they are.</summary>
    private static readonly Comparer<ReturnCase> ByContent = Comparer<ReturnCase>.Create(
        static (left, right) => Sorting(left).CompareTo(Sorting(right)) is not 0 and var order ? order : left.RowNumber - right.RowNumber
    );

    private static (DateOnly, int, int, string, string, decimal, DateOnly) Sorting(ReturnCase one) =>
        (
            one.Begin,
            (int)one.Setting,
            (int)one.HelpType,
            Spelling.Fold(one.Provider),
            one.CostType ?? "",
            one.PerWeek?.Seconds ?? -1,
            one.End ?? DateOnly.MaxValue
        );

    private static SortedDictionary<string, int> Counts(Dictionary<string, ReturnCase[]> cases)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var rows in cases.Values)
        {
            var type = rows[^1].CostType ?? "";
            counts[type] = counts.GetValueOrDefault(type) + 1;
        }

        return counts;
    }

    private static IEnumerable<CaseDifference> Compare(string number, ReturnCase[] provider, ReturnCase[] office, WorkTime tolerance)
    {
        if (office.Length == 0)
            return [new(number, DifferenceKind.OnlyProvider, provider[^1], null)];
        if (provider.Length == 0)
            return [new(number, DifferenceKind.OnlyOffice, null, office[^1])];
        var pairs = provider.Length == office.Length ? provider.Zip(office) : [(provider[^1], office[^1])];
        var found = pairs.SelectMany(pair =>
            Kinds(pair.First, pair.Second, tolerance).Select(kind => new CaseDifference(number, kind, pair.First, pair.Second))
        );
        if (provider.Length != office.Length)
            found = found.Append(new(number, DifferenceKind.Period, provider[^1], office[^1]));
        return found.DistinctBy(static d => d.Kind).OrderBy(static d => d.Kind);
    }

    private static IEnumerable<DifferenceKind> Kinds(ReturnCase provider, ReturnCase office, WorkTime tolerance)
    {
        if (provider.CostType != office.CostType)
            yield return DifferenceKind.CostType;
        if (provider.Setting != office.Setting)
            yield return DifferenceKind.Setting;
        if (!Spelling.IsSame(provider.Provider, office.Provider))
            yield return DifferenceKind.Provider;
        if (provider.Begin != office.Begin || provider.End != office.End)
            yield return DifferenceKind.Period;
        if (IsApart(provider.PerWeek, office.PerWeek, tolerance))
            yield return DifferenceKind.Intensity;
    }

    private static bool IsApart(WorkTime? left, WorkTime? right, WorkTime tolerance) =>
        (left, right) switch
        {
            (null, null) => false,
            ({ } a, { } b) => Math.Abs(a.Seconds - b.Seconds) > tolerance.Seconds,
            _ => true,
        };
}
