using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Steering;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Web.Infrastructure.Steering;

namespace SozialraumBudget.Web.Pages.Evaluation;

/// <summary>Differences of key figures as text.</summary>
internal static class EvaluationWords
{
    /// <summary>A difference of shares is one of percentage points; with its sign.</summary>
    public static string Points(SteeringIndicator indicator, Traced difference)
    {
        var sign = difference.Value > 0 ? "+" : "";
        return indicator.Unit() == "%"
            ? $"{sign}{German.Number(indicator.InUnit(difference.Value, 1), 1)}\u00a0Prozentpunkte"
            : sign + indicator.Text(difference);
    }
}
