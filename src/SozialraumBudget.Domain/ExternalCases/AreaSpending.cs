using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.ExternalCases;

/// <summary>Whose money a line of an area's spending is.</summary>
/// <param name="Bearer">Provider, ASD or city.</param>
/// <param name="Planned">Budget or plan of the year; null where there is none: the city's shares are not planned.</param>
/// <param name="Spent">From 1 January on.</param>
/// <param name="Share">Of everything that was spent, 0 to 1.</param>
public sealed record SpendingLine(CostBearer Bearer, Money? Planned, Money Spent, Share Share);

/// <summary>
/// The area's whole spending (rule 4.7 in docs/rules.md): the provider's budget, the ASD's own budget (cases that moved in), the city's
/// shares of conflicts, with their proportions.
/// </summary>
/// <param name="Lines">Provider, ASD, city.</param>
/// <param name="Spent">All together.</param>
public sealed record AreaSpending(IReadOnlyList<SpendingLine> Lines, Money Spent)
{
    /// <param name="consumption">From 1 January on.</param>
    /// <param name="budget">The provider's budget of the year; null before it is fixed.</param>
    /// <param name="plan">The ASD's own plan of the year; null where none is on record.</param>
    public static AreaSpending Of(Consumption consumption, Money? budget, Money? plan)
    {
        ArgumentNullException.ThrowIfNull(consumption);
        return Of(consumption.Total.Amount, consumption.ExternalOffice.Amount, consumption.ExternalCity.Amount, budget, plan);
    }

    /// <summary>The same from its figures.</summary>
    public static AreaSpending Of(Money provider, Money office, Money city, Money? budget, Money? plan)
    {
        var all = Money.Sum([provider, office, city]);
        return new(
            [
                new(CostBearer.Provider, budget, provider, Part(provider)),
                new(CostBearer.Office, plan, office, Part(office)),
                new(CostBearer.City, null, city, Part(city)),
            ],
            all
        );

        Share Part(Money part) => all.IsZero ? new Share(0) : new Share(part.Amount / all.Amount);
    }
}

/// <summary>German names of who bears costs.</summary>
public static class CostBearers
{
    public static string Title(this CostBearer bearer) =>
        bearer switch
        {
            CostBearer.Provider => "Budget des Trägers",
            CostBearer.Office => "eigenes Budget des ASD",
            CostBearer.City => "Anteile der Stadt",
            _ => throw new ArgumentOutOfRangeException(nameof(bearer), bearer, null),
        };
}
