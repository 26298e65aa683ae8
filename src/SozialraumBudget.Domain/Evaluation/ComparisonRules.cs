using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Evaluation;

/// <summary>An area that may be compared with.</summary>
/// <param name="ReformSince">Year in which the reform begins there; null: it does not.</param>
public sealed record ComparisonArea(Guid Id, string Name, int? ReformSince);

/// <summary>Which areas a reform area is compared with: chosen by controllers, with a reason (guard rail 5 in docs/rules.md).</summary>
public static class ComparisonRules
{
    public const string OnlyControllersChoose = nameof(OnlyControllersChoose);
    public const string AreasAreRequired = nameof(AreasAreRequired);
    public const string AreaMustExist = nameof(AreaMustExist);
    public const string NotItself = nameof(NotItself);
    public const string ComparisonIsOutsideTheReform = nameof(ComparisonIsOutsideTheReform);
    public const string ReasonIsRequired = nameof(ReasonIsRequired);

    /// <summary>Longest reason, in characters.</summary>
    public const int LongestReason = 500;

    /// <summary>Year in which the reform begins: as the area says, else with the agreement that is evaluated (our reading).</summary>
    /// <param name="reformSince">Of the area; null: it is in no reform by itself.</param>
    /// <param name="firstYear">Of the agreement.</param>
    public static int StartOf(int? reformSince, int firstYear) => reformSince ?? firstYear;

    /// <param name="areaId">The reform area.</param>
    /// <param name="start">Year in which the reform begins there.</param>
    /// <param name="chosen">Comparison areas.</param>
    /// <param name="known">All areas.</param>
    public static Refusal? Choose(
        IReadOnlySet<Role> roles,
        Guid areaId,
        int start,
        IReadOnlyCollection<Guid> chosen,
        IReadOnlyList<ComparisonArea> known,
        string? reason
    )
    {
        ArgumentNullException.ThrowIfNull(roles);
        ArgumentNullException.ThrowIfNull(chosen);
        ArgumentNullException.ThrowIfNull(known);
        if (!roles.Contains(Role.Controller))
            return new(OnlyControllersChoose, "Vergleichsräume wählt das Budgetcontrolling.");
        if (chosen.Count == 0)
            return new(AreasAreRequired, "Bitte mindestens einen Vergleichsraum wählen.");
        if (chosen.Contains(areaId))
            return new(NotItself, "Ein Sozialraum ist nicht sein eigener Vergleichsraum.");
        if (chosen.Any(id => known.All(a => a.Id != id)))
            return new(AreaMustExist, "Einen der gewählten Sozialräume gibt es nicht.");
        if (known.FirstOrDefault(a => chosen.Contains(a.Id) && a.ReformSince <= start) is { } reformed)
        {
            return new(
                ComparisonIsOutsideTheReform,
                $"{reformed.Name} ist selbst Reformgebiet seit {reformed.ReformSince}: ein Vergleichsraum liegt außerhalb der Reform."
            );
        }

        return string.IsNullOrWhiteSpace(reason) ? new(ReasonIsRequired, "Bitte begründen, warum gerade mit diesen verglichen wird.")
            : reason.Trim().Length > LongestReason ? new(ReasonIsRequired, $"Bitte höchstens {LongestReason} Zeichen.")
            : null;
    }
}
