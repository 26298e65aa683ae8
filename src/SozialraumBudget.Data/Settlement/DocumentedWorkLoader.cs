using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Data.Returns;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Controlling;
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
        var quarters = await returns.OfYearAsync(year.AgreementId, year.Year, cancellation);
        var begun = quarters.Where(static q => q.Return is not null).ToList();
        if (begun is not [.., var last] || !user.Context.SeesCasesOf(last))
            return (null, TypesOf(plan, [], []));

        var figures = await years.OfAsync(last, last.AcceptedVersion ?? last.Version, cancellation);
        List<ReturnUpload> uploads = [.. begun.SelectMany(static q => q.Content(q.AcceptedVersion ?? q.Version))];
        var cases = await content.CasesAsync(uploads, cancellation);
        return (
            WorkOf(figures, last.Period == quarters[^1].Period, [.. quarters.Where(static q => q.AcceptedVersion is null)]),
            TypesOf(plan, cases, figures.Consumption.Cases)
        );
    }

    private static DocumentedWork WorkOf(ReturnYear figures, bool isWhole, IReadOnlyList<ReturnDossier> open)
    {
        var used = figures.Consumption;
        var trend = figures.Forecast?.ByTrend ?? figures.Forecast?.ByCommitments;
        return new()
        {
            Work = [.. used.ByRate.Select(static r => new RatedHours(r.Time.ExactHours, r.Rate.Rate, r.Rate.Text))],
            External = used.ExternalProvider.Amount,
            OneOff = used.OneOff.Amount,
            FlatHours = used.Flat.Value,
            Expected = isWhole || trend is null ? null : Money.Max(trend.Amount - used.Total.Amount, Money.Zero),
            Months = Named(used.ByMonth),
            Teams = Named(used.ByTeam),
            Kinds = Named(used.ByKind),
            NotAccepted = [.. open.Select(static q => q.Period.ToString())],
        };
    }

    /// <summary>
    /// Planned and actual cases by cost type; a case counts once, with the type that its newest return names. The actual cost of a case:
    /// its hours and its external costs.
    /// </summary>
    private static IReadOnlyList<CostTypeFigures> TypesOf(
        IReadOnlyList<FixedCostType> plan,
        IReadOnlyList<ReturnCase> cases,
        IReadOnlyList<CaseCost> costs
    )
    {
        var typeOf = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var one in cases.Where(static c => c.CostType is not null))
            typeOf[one.CaseNumber] = one.CostType!;
        var numbers = typeOf.ToLookup(static t => t.Value, static t => t.Key, StringComparer.Ordinal);
        var costOf = costs.ToDictionary(
            static c => c.CaseNumber,
            static c => c.HoursValue.Amount + c.External.Amount,
            StringComparer.Ordinal
        );
        return
        [
            .. plan.Select(type =>
            {
                var name = FormattableString.Invariant($"{type.Position + 1}");
                var own = numbers[name].ToList();
                var cost =
                    own.Count == 0 ? Money.Zero : Money.Round(Money.Sum(own.Select(n => costOf.GetValueOrDefault(n))).Amount / own.Count);
                return new CostTypeFigures(name, type.Cases, type.CarriedForward, own.Count, cost);
            }),
        ];
    }

    private static IReadOnlyList<NamedAmount> Named(Breakdown breakdown) =>
        [
            .. breakdown.Parts.Select(static p => new NamedAmount(
                Period.TryParse(p.Key, out var period) ? $"{period}" : p.Key,
                p.Value.Amount
            )),
        ];
}
