using SozialraumBudget.Domain.Derivations;

namespace SozialraumBudget.Domain.Steering;

/// <summary>Consumption and forecast of several agreements together, each as its accepted returns say.</summary>
/// <param name="Consumed">Sum of those that have figures.</param>
/// <param name="Forecast">Sum of the higher forecasts; null unless every agreement with figures has one.</param>
/// <param name="Known">Agreements with figures.</param>
/// <param name="Agreements">All.</param>
public sealed record YearTotals(Traced Consumed, Traced? Forecast, int Known, int Agreements)
{
    /// <param name="agreements">Each with its area and, once a return of the year is accepted, its figures.</param>
    public static YearTotals Of(IReadOnlyList<(string Area, YearFigures? Figures)> agreements)
    {
        ArgumentNullException.ThrowIfNull(agreements);
        (string Area, YearFigures Figures)[] known =
        [
            .. agreements.Where(static a => a.Figures is not null).Select(static a => (a.Area, a.Figures!)),
        ];
        return new(
            Traced.Sum(
                "Verbraucht",
                "Summe über alle Vereinbarungen",
                [.. known.Select(static a => Traced.Input(a.Area, a.Figures.Consumed, $"angenommene Meldungen bis {a.Figures.AsOf}"))]
            ),
            known.Length == 0 || Array.Exists(known, static a => a.Figures.Forecast is null)
                ? null
                : Traced.Sum(
                    "Prognose zum Jahresende",
                    "Summe der höheren Prognosen über alle Vereinbarungen",
                    [.. known.Select(static a => Traced.Input(a.Area, a.Figures.Forecast!.Value, $"Prognose am Ende von {a.Figures.AsOf}"))]
                ),
            known.Length,
            agreements.Count
        );
    }
}
