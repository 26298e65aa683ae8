using SozialraumBudget.Data.Budgets;
using SozialraumBudget.Data.Evaluation;
using SozialraumBudget.Data.Steering;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Evaluation;
using SozialraumBudget.Domain.Steering;
using SozialraumBudget.Web.Infrastructure.Steering;

namespace SozialraumBudget.Web.Pages.Evaluation;

/// <summary>
/// An evaluation as one reader sees it: ratios that rest on few people are hidden as on the overview. Comparison areas can be chosen at
/// will, so that their sum is shown only where each of them is: no two choices tell of what is hidden.
/// </summary>
internal sealed class EvaluationSheet
{
    private readonly EvaluationDossier dossier;
    private readonly ShownYears shown;

    private EvaluationSheet(EvaluationDossier dossier, ShownYears shown) =>
        (this.dossier, this.shown, Evaluation) = (dossier, shown, dossier.Evaluation);

    public ReformEvaluation Evaluation { get; }

    public static EvaluationSheet Of(EvaluationDossier dossier, CaseReader reader) =>
        new(dossier, ShownYears.Of([.. dossier.Others, .. dossier.Area is { } area ? [area] : Array.Empty<AreaYears>()], reader));

    /// <summary>Null where there is none or it is not shown.</summary>
    public Traced? Of(EvaluatedYear year, EvaluatedSide side, SteeringIndicator indicator) =>
        Hides(year, side, indicator) ? null : year.Of(side)?.Of(indicator);

    public bool Hides(EvaluatedYear year, EvaluatedSide side, SteeringIndicator indicator) =>
        side == EvaluatedSide.Reform
            ? shown.IsHidden(dossier.Agreement.AreaId, year.Year, indicator)
            : dossier.Chosen.Any(a => shown.IsHidden(a.AreaId, year.Year, indicator));

    public Traced? Difference(EvaluatedYear year, SteeringIndicator indicator) =>
        HidesDifference(year, indicator) ? null : Evaluation.Difference(year, indicator);

    public bool HidesDifference(EvaluatedYear year, SteeringIndicator indicator) =>
        Enum.GetValues<EvaluatedSide>()
            .Any(side => Hides(year, side, indicator) || (Evaluation.Base is { } before && Hides(before, side, indicator)));

    public bool HidesAny =>
        Evaluation.Years.Any(y =>
            ReformEvaluation.Ratios.Any(i => Enum.GetValues<EvaluatedSide>().Any(side => y.Of(side) is not null && Hides(y, side, i)))
        );
}
