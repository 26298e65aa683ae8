using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Data.Returns;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Deviation;
using SozialraumBudget.Domain.Settlement;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Settlement;

/// <summary>What the returns of a year document, from the sums that are kept beside their rows.</summary>
public sealed class DocumentedWorkLoader(ReturnDesk returns, ReturnYears years, ReturnContent content, ICurrentUser user)
{
    /// <param name="plan">Cost types of the budget in force, in order.</param>
    public async Task<(DocumentedWork? Work, IReadOnlyList<CostTypeFigures> Types)> OfAsync(
        AgreementStanding year,
        IReadOnlyList<FixedCostType> plan,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(year);
        ArgumentNullException.ThrowIfNull(plan);
        PlannedCostType[] types =
        [
            .. plan.Select(static t => new PlannedCostType(FormattableString.Invariant($"{t.Position + 1}"), t.Cases, t.CarriedForward)),
        ];
        var dossiers = await returns.OfYearAsync(year.AgreementId, year.Year, cancellation);
        var begun = dossiers.Where(q => q.Counts(year.Standing.Today, year.Standing.Facts.LastDay)).ToList();
        if (begun is not [.., var last] || !user.Context.SeesCasesOf(last))
            return (null, CostTypeCount.Of(types, [], new Dictionary<string, Money>()));

        var figures = await years.OfAsync(last, last.AcceptedVersion ?? last.Version, cancellation);
        List<ReturnUpload> uploads = [.. begun.SelectMany(static q => q.Content(q.AcceptedVersion ?? q.Version))];
        var cases = await content.CasesAsync(uploads, cancellation);
        var open = dossiers.Where(static q => q.AcceptedVersion is null).Select(static q => q.Period);
        return (
            DocumentedWork.Of(figures.Consumption, figures.Forecast, last.Period, last.Period == dossiers[^1].Period, open),
            CostTypeCount.Of(
                types,
                cases,
                figures.Consumption.Cases.ToDictionary(static c => c.CaseNumber, static c => c.Counted, StringComparer.Ordinal)
            )
        );
    }
}
