using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Deviation;
using SozialraumBudget.Domain.Renegotiations;
using SozialraumBudget.Ui.Charts;
using SozialraumBudget.Web.Infrastructure.Deviation;

namespace SozialraumBudget.Web.Infrastructure.Renegotiations;

/// <summary>Reasons of a renegotiation as a reader may see them.</summary>
/// <param name="SeesCases">Sees the cases of the returns, so counts and Rechenwege too.</param>
public sealed record ReasonsView(RenegotiationCheck Check, bool SeesCases)
{
    /// <summary>From the plan of the reported months to what they cost; null without planned cases.</summary>
    public ChartView? Chart => Check.Deviation is { } deviation ? WaterfallChart.Make(WaterfallStep.Of(deviation)) : null;

    /// <summary>Cost types whose counts this reader does not see.</summary>
    public IReadOnlyList<bool> Hidden =>
        SeesCases
            ? [.. Check.Types.Select(static _ => false)]
            :
            [
                .. SmallCells
                    .Hidden([.. Check.Types.Select(static t => t.Actual)])
                    .Zip(SmallCells.Hidden([.. Check.Types.Select(static t => t.Agreed)]), static (a, b) => a || b),
            ];
}
