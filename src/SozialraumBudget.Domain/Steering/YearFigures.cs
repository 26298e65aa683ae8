using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Deviation;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Steering;

/// <summary>
/// What steering sees of an agreement's year: the figures of its accepted returns without a case, a worker or a row. They are written down
/// in the transaction that accepts a return, so that pages neither grow with the rows nor need the right to see them (ADR 0051).
/// </summary>
public sealed record YearFigures
{
    /// <summary>The last accepted quarter: figures run from 1 January to its end.</summary>
    public required Period AsOf { get; init; }

    /// <summary>Months from January to its end.</summary>
    public int Months => AsOf.Last.Month;

    /// <summary>Quarters up to then that are not accepted; the figures are preliminary while there are any.</summary>
    public int Open { get; init; }

    /// <summary>Consumption of the year so far.</summary>
    public required Money Consumed { get; init; }

    /// <summary>Of this: external costs of the provider.</summary>
    public required Money External { get; init; }

    /// <summary>Of this: value of the case-independent hours.</summary>
    public required Money CaseIndependent { get; init; }

    /// <summary>Partial budget B of the whole year; null where the model has none.</summary>
    public Money? PartialBudgetB { get; init; }

    /// <summary>Forecast of the year by trend; null where a quarter is missing.</summary>
    public Money? Trend { get; init; }

    /// <summary>Forecast of the year by commitments; null where a quarter is missing.</summary>
    public Money? Commitments { get; init; }

    public required CaseCounts Cases { get; init; }

    /// <summary>Cases and their mean cost by cost type; null where they were accepted before this was kept.</summary>
    public IReadOnlyList<TypeActual>? Types { get; init; }

    /// <summary>In the order of the reasons, those without a case or an amount left out.</summary>
    public IReadOnlyList<ReasonFigures> Reasons { get; init; } = [];

    /// <summary>The higher of both forecasts: what an early warning goes by. Null where a quarter is missing.</summary>
    public Money? Forecast => Commitments is { } commitments ? Money.Max(commitments, Trend ?? commitments) : null;

    /// <summary>By how much the higher forecast lies above the budget; null where there is no forecast.</summary>
    public Money? ExcessOver(Money budget) =>
        Commitments is { } commitments ? Forecasts.Forecast.ExcessOf(Trend, commitments, budget) : null;

    /// <summary>Case-independent work above partial budget B: taken from case work. Zero where B suffices or there is none.</summary>
    public Money OverPartialBudgetB =>
        PartialBudgetB is { } b
            ? new CaseIndependentSpending(Traced.Input("Fallunspezifische Arbeit", CaseIndependent), b).Over.Amount
            : Money.Zero;

    /// <param name="asOf">The last accepted quarter.</param>
    /// <param name="consumption">From 1 January to its end.</param>
    /// <param name="forecast">Null where a quarter is missing.</param>
    /// <param name="cases">The cases of the year, each once.</param>
    /// <param name="isExternal">Another than the lead provider serves the case.</param>
    public static YearFigures Of(
        Period asOf,
        Consumption consumption,
        Forecasts.Forecast? forecast,
        Money? partialBudgetB,
        IReadOnlyList<ReturnCase> cases,
        Func<ReturnCase, bool> isExternal
    )
    {
        ArgumentNullException.ThrowIfNull(consumption);
        ArgumentNullException.ThrowIfNull(cases);
        return new()
        {
            AsOf = asOf,
            Consumed = consumption.Total.Amount,
            External = consumption.ExternalProvider.Amount,
            CaseIndependent = consumption.CaseIndependent(partialBudgetB ?? Money.Zero).Value.Amount,
            PartialBudgetB = partialBudgetB,
            Trend = forecast?.ByTrend?.Amount,
            Commitments = forecast?.ByCommitments.Amount,
            Cases = CaseCounts.Of(cases, asOf.Last, isExternal),
            Types = TypeActual.Of(
                cases,
                consumption.Cases.ToDictionary(static c => c.CaseNumber, static c => c.Counted, StringComparer.Ordinal)
            ),
            Reasons = ReasonsOf(consumption.ByReason, [.. cases.Where(isExternal)]),
        };
    }

    private static IReadOnlyList<ReasonFigures> ReasonsOf(Breakdown costs, IReadOnlyList<ReturnCase> external)
    {
        var amounts = costs.Parts.ToDictionary(static p => p.Key, static p => p.Value.Amount, StringComparer.Ordinal);
        return
        [
            .. ExternalReasons
                .All.Select(static reason => (ExternalReason?)reason)
                .Append(null)
                .Select(reason => new ReasonFigures(
                    reason,
                    external.Count(c => c.Reason == reason),
                    reason is { } named ? amounts.GetValueOrDefault(named.Title(), Money.Zero) : Money.Zero
                ))
                .Where(static r => r.Cases > 0 || !r.Amount.IsZero),
        ];
    }
}
