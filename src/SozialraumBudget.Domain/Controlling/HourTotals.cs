using SozialraumBudget.Domain.Derivations;

namespace SozialraumBudget.Domain.Controlling;

/// <summary>Figures over some of the hours, each the exact sum, rounded once.</summary>
internal static class HourTotals
{
    public static Traced Value(string label, IEnumerable<HourFigure> figures) =>
        Traced.RoundedSum(label, "gerundet(Summe aus Stunden × Satz)", [.. Values(figures)]);

    /// <summary>Not rounded, to be added to others.</summary>
    public static Traced Exact(string label, IEnumerable<HourFigure> figures) =>
        Traced.Sum(label, "Summe aus Stunden × Satz", [.. Values(figures)]);

    public static Traced Documentable(IEnumerable<HourFigure> figures) =>
        Hours("Dokumentierte Stunden", figures.Where(static f => !f.Cell.IsFlat));

    public static Traced Flat(IEnumerable<HourFigure> figures) =>
        Hours("Pauschal abgegoltene Stunden", figures.Where(static f => f.Cell.IsFlat));

    private static Traced Hours(string label, IEnumerable<HourFigure> figures) =>
        Traced.RoundedSum(label, "gerundet(Summe der Stunden)", [.. figures.Select(static f => f.Hours)]).As(HourWords.Unit);

    private static IEnumerable<Traced> Values(IEnumerable<HourFigure> figures) => figures.Select(static f => f.Value).OfType<Traced>();
}
