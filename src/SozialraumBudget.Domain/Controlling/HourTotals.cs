using SozialraumBudget.Domain.Derivations;

namespace SozialraumBudget.Domain.Controlling;

/// <summary>Figures over some of the hours, each the exact sum, rounded once. What is many is read by month and team.</summary>
internal static class HourTotals
{
    private const int ReadAtOnce = 12;

    public static Traced Value(string label, IEnumerable<HourFigure> figures) =>
        Traced.RoundedSum(label, "gerundet(Summe aus Stunden × Satz)", Values(figures));

    /// <summary>Not rounded, to be added to others.</summary>
    public static Traced Exact(string label, IEnumerable<HourFigure> figures) =>
        Traced.Sum(label, "Summe aus Stunden × Satz", Values(figures));

    public static Traced Documentable(IEnumerable<HourFigure> figures) =>
        Hours("Dokumentierte Stunden", figures.Where(static f => !f.Cell.IsFlat));

    public static Traced Flat(IEnumerable<HourFigure> figures) =>
        Hours("Pauschal abgegoltene Stunden", figures.Where(static f => f.Cell.IsFlat));

    private static Traced Hours(string label, IEnumerable<HourFigure> figures) =>
        Traced
            .RoundedSum(label, "gerundet(Summe der Stunden)", ByMonthAndTeam(figures, "Summe der Stunden", static f => f.Hours))
            .As(HourWords.Unit);

    private static IReadOnlyList<Traced> Values(IEnumerable<HourFigure> figures) =>
        ByMonthAndTeam(figures, "Summe aus Stunden × Satz", static f => f.Value);

    private static IReadOnlyList<Traced> ByMonthAndTeam(IEnumerable<HourFigure> figures, string formula, Func<HourFigure, Traced?> part)
    {
        (HourCell Cell, Traced Part)[] all = [.. figures.Where(f => part(f) is not null).Select(f => (f.Cell, part(f)!))];
        return all.Length <= ReadAtOnce
            ? [.. all.Select(static a => a.Part)]
            :
            [
                .. all.GroupBy(static a => a.Cell.Month)
                    .OrderBy(static m => m.Key)
                    .Select(month =>
                        Sum(
                            month.Key.ToString(),
                            month
                                .GroupBy(static a => a.Cell.Team, StringComparer.Ordinal)
                                .Select(team => Sum($"{month.Key}, {team.Key}", team.Select(static a => a.Part)))
                        )
                    ),
            ];

        Traced Sum(string label, IEnumerable<Traced> operands)
        {
            Traced[] parts = [.. operands];
            return Traced.Sum(label, formula, parts).As(parts[0].Unit);
        }
    }
}
