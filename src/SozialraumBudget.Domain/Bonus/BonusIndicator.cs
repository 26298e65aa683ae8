using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Bonus;

/// <summary>An indicator as both sides agreed it for a year (rule 4.6 in docs/rules.md).</summary>
/// <param name="Name">German.</param>
/// <param name="Points">All points, for the target reached; not negative, at most two decimals.</param>
/// <param name="Better">Whether the target is reached from below or from above.</param>
/// <param name="GradedFrom">The value from which on missing the target still earns points; null: missed is nothing.</param>
public sealed record BonusIndicator(string Name, decimal Points, decimal Target, BetterDirection Better, decimal? GradedFrom = null)
{
    public const string PointUnit = "Punkte";

    /// <summary>What is wrong with the agreed values, in German; null when points can be computed.</summary>
    public string? Problem() =>
        Points < 0 || decimal.Round(Points, 2) != Points ? "Punkte sind nicht negativ und haben höchstens zwei Nachkommastellen."
        : GradedFrom is { } start && (Better == BetterDirection.Higher ? start >= Target : start <= Target)
            ? Better == BetterDirection.Higher ? "Der Ausgangswert der Abstufung liegt unter dem Ziel, wenn mehr besser ist."
                : "Der Ausgangswert der Abstufung liegt über dem Ziel, wenn weniger besser ist."
        : null;

    /// <summary>
    /// Points for what was reached: all at the target, else none; graded: points × (actual − start) ÷ (target − start), rounded to two
    /// places, between 0 and all. What is not measured yet earns nothing.
    /// </summary>
    /// <exception cref="InvalidOperationException">There is a <see cref="Problem"/>.</exception>
    public Traced Reached(decimal? actual)
    {
        if (Problem() is { } problem)
            throw new InvalidOperationException($"{Name}: {problem}");
        if (actual is not { } value)
            return Traced.Number(Name, 0, PointUnit, "noch nicht gemessen");

        var all = Traced.Number("alle Punkte", Points, PointUnit);
        var (ist, target) = (Traced.Number("Ist", value, ""), Traced.Number("Ziel", Target, ""));
        return (GradedFrom is { } from ? Graded(all, ist, target, Traced.Number("Ausgangswert", from, "")) : Whole(all, ist, target)).As(
            PointUnit
        );
    }

    private Traced Whole(Traced all, Traced actual, Traced target)
    {
        var ahead =
            Better == BetterDirection.Higher
                ? Traced.Difference("Abstand zum Ziel", "Ist − Ziel", actual, target)
                : Traced.Difference("Abstand zum Ziel", "Ziel − Ist (weniger ist besser)", target, actual);
        return Traced.Scale(
            Name,
            "alle Punkte, wenn das Ziel erreicht ist, sonst 0",
            ahead.As(""),
            [(Traced.Number("erreicht ab", 0, ""), all)]
        );
    }

    private Traced Graded(Traced all, Traced actual, Traced target, Traced start)
    {
        var way = Traced.Quotient(
            "erreichter Teil des Wegs",
            "(Ist − Ausgangswert) ÷ (Ziel − Ausgangswert)",
            Traced.Difference("zurückgelegt", "Ist − Ausgangswert", actual, start).As(""),
            Traced.Difference("ganzer Weg", "Ziel − Ausgangswert", target, start).As("")
        );
        var graded = Traced.RoundedProduct("abgestuft", "gerundet(Punkte × erreichter Teil), zwei Stellen", all, way).As(PointUnit);
        return Traced.Minimum(
            Name,
            "abgestuft, zwischen 0 und allen Punkten",
            all,
            Traced.NotNegative("nicht unter 0", "mindestens 0", graded)
        );
    }
}
