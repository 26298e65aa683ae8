using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Providers;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Forecasts;

/// <summary>What is known of a year on a day (rule 4.5 in docs/rules.md).</summary>
public sealed record ForecastBasis
{
    public required BudgetYear Year { get; init; }

    /// <summary>Last day of which everything is known.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The periods that the year is reported by: at the end of each a forecast is made.</summary>
    public PeriodKind ReportedPer { get; init; } = PeriodKind.Quarter;

    /// <summary>Last day that is forecast; the year's end unless a forecast is looked back on.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Consumption of the months from January to that of <see cref="AsOf"/>, of the last one to that day; not rounded.</summary>
    public required IReadOnlyList<Traced> Months { get; init; }

    /// <summary>The provider's list of cases.</summary>
    public required IReadOnlyList<ReturnCase> Cases { get; init; }

    /// <summary>Invoices of any days; those that begin after <see cref="AsOf"/> are not known yet.</summary>
    public required IReadOnlyList<ExternalCost> Costs { get; init; }

    public required HourRates Rates { get; init; }

    public CostBearing Bearing { get; init; } = CostBearing.Plain;

    /// <summary>Cases of others are external: their hours are not the provider's.</summary>
    public required ProviderNames Lead { get; init; }

    public DateOnly Horizon => Until ?? Year.Last;

    /// <summary>Months that have ended.</summary>
    public int CompleteMonths => Year.Months.Count(m => m.Last <= AsOf);

    /// <summary>The days that are forecast; null where there are none.</summary>
    public DateRange? DaysLeft => AsOf < Horizon ? new(AsOf.AddDays(1), Horizon) : null;
}
