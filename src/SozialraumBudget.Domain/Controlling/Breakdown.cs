using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Controlling;

/// <summary>One part of a whole, rounded for itself.</summary>
/// <param name="Key">"Team Park", "2026-02".</param>
/// <param name="Value">EUR, rounded to cents.</param>
/// <param name="Documentable">Its hours that count, to two decimals; null where it has none by its nature.</param>
/// <param name="Flat">Its hours that are shown only.</param>
public sealed record BreakdownPart(string Key, Traced Value, Traced? Documentable = null, Traced? Flat = null);

/// <summary>
/// A whole by its parts. Each figure is the exact sum, rounded once, for itself; what the parts then lack or have too much is the line
/// "Rundung" and changes no part (rule 4.5 in docs/rules.md).
/// </summary>
/// <param name="Whole">Rounded.</param>
/// <param name="Parts">By key.</param>
public sealed record Breakdown(Traced Whole, IReadOnlyList<BreakdownPart> Parts)
{
    /// <summary>Whole minus the sum of the parts; zero mostly.</summary>
    public Money Rounding => Whole.Amount - Money.Sum(Parts.Select(static p => p.Value.Amount));

    /// <summary>Hours that have a value, or are flat beside some that have, by a key.</summary>
    internal static Breakdown OfHours(
        Traced whole,
        IEnumerable<HourFigure> figures,
        Func<HourFigure, string?> key,
        Func<string, string> title
    ) =>
        new(
            whole,
            [
                .. figures
                    .Select(figure => (Key: key(figure), Figure: figure))
                    .Where(static f => f.Key is not null)
                    .GroupBy(static f => f.Key!, static f => f.Figure, StringComparer.Ordinal)
                    .Where(static group => group.Any(static f => !f.Cell.IsFlat))
                    .OrderBy(static group => group.Key, StringComparer.Ordinal)
                    .Select(group => new BreakdownPart(
                        group.Key,
                        HourTotals.Value(title(group.Key), group),
                        HourTotals.Documentable(group),
                        HourTotals.Flat(group)
                    )),
            ]
        );
}
