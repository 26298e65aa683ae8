using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Bonus;

/// <summary>From how many points on which share of the bonus is paid.</summary>
public sealed record BonusStep(decimal From, Share Share);

/// <summary>
/// The agreed scale: the share of the highest step that the points reach, 0 below the first. The order of the steps does not matter.
/// </summary>
public sealed class BonusScale
{
    /// <exception cref="ArgumentException">There is a <see cref="Problem"/>.</exception>
    public BonusScale(IReadOnlyList<BonusStep> steps)
    {
        if (Problem(steps) is { } problem)
            throw new ArgumentException(problem, nameof(steps));
        Steps = [.. steps.OrderBy(static s => s.From)];
    }

    /// <summary>By points, the lowest first.</summary>
    public IReadOnlyList<BonusStep> Steps { get; }

    /// <summary>What is wrong with the steps, in German; null when they are a scale.</summary>
    public static string? Problem(IReadOnlyList<BonusStep> steps)
    {
        ArgumentNullException.ThrowIfNull(steps);
        return steps.Count == 0 ? "Die Skala braucht mindestens eine Stufe."
            : steps.GroupBy(static s => s.From).FirstOrDefault(static g => g.Count() > 1) is { } twice
                ? $"Die Stufe ab {GermanNumber.Text(twice.Key)} Punkten steht zweimal in der Skala."
            : null;
    }

    public Traced ShareOf(Traced points) =>
        Traced
            .Scale(
                "Anteil nach Punkten",
                "Anteil der höchsten erreichten Stufe, 0 unter der ersten",
                points,
                [
                    .. Steps.Select(static s =>
                        (
                            Traced.Number("ab", s.From, BonusIndicator.PointUnit),
                            Traced.Input($"Anteil ab {GermanNumber.Text(s.From)} Punkten", s.Share)
                        )
                    ),
                ]
            )
            .As("%");
}
