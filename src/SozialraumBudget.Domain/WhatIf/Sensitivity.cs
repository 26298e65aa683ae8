using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.WhatIf;

/// <summary>How far a figure moves when one assumption alone moves a step down or up.</summary>
/// <param name="Title">German, e.g. "Fälle Kostentyp II".</param>
/// <param name="Step">How far it moves, e.g. "± 4 Fälle".</param>
/// <param name="Down">Against the present assumptions, EUR.</param>
/// <param name="Up">Against the present assumptions, EUR.</param>
public sealed record SensitivityBar(string Title, string Step, Money Down, Money Up)
{
    /// <summary>The longer of both sides.</summary>
    public Money Reach => Money.Max(Money.Max(Down, -Down), Money.Max(Up, -Up));
}

/// <summary>
/// The sensitivity of a year (tornado): each lever alone, a step down and a step up from the present assumptions: a tenth of the cases of
/// a type (at least one), one point of tariff, one euro an hour, one case of the corridors, one year of time lag. The longest bar first.
/// </summary>
public static class Sensitivity
{
    public static IReadOnlyList<SensitivityBar> Of(WhatIfBase known, WhatIfChange change, WhatIfFigure figure)
    {
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(change);
        if (WhatIfYear.Of(known, change).Year is not { } now)
            return [];
        return
        [
            .. Levers(known, change)
                .Select(lever => new SensitivityBar(lever.Title, lever.Step, Moved(lever.Down), Moved(lever.Up)))
                .Where(static bar => !bar.Reach.IsZero)
                .OrderByDescending(static bar => bar.Reach),
        ];

        Money Moved(WhatIfChange to) => WhatIfYear.Of(known, to).Year is { } then ? then[figure].Amount - now[figure].Amount : Money.Zero;
    }

    /// <summary>A tenth, commercially rounded, at least one.</summary>
    public static int Tenth(int cases) => Math.Max((cases + 5) / 10, 1);

    private static IEnumerable<(string Title, string Step, WhatIfChange Down, WhatIfChange Up)> Levers(
        WhatIfBase known,
        WhatIfChange change
    )
    {
        foreach (var (i, type) in known.Types.Index())
        {
            var now = type.Cases + change.Of(i);
            var step = Tenth(now);
            yield return (
                $"Fälle {type.Name}",
                step == 1 ? "± 1 Fall" : $"± {step} Fälle",
                change.Moved(i, -Math.Min(step, now), known.Types.Count),
                change.Moved(i, step, known.Types.Count)
            );
        }

        yield return (
            "Tarif",
            "± 1 Prozentpunkt",
            change with
            {
                Tariff = change.Tariff - 0.01m,
            },
            change with
            {
                Tariff = change.Tariff + 0.01m,
            }
        );
        yield return (
            "Stundensatz",
            "± 1,00 € je Stunde",
            change with
            {
                Rate = change.Rate - new Money(1m),
            },
            change with
            {
                Rate = change.Rate + new Money(1m),
            }
        );
        yield return (
            "Korridor",
            "± 1 Fall je Kostentyp",
            change with
            {
                Corridor = change.Corridor - 1,
            },
            change with
            {
                Corridor = change.Corridor + 1,
            }
        );
        yield return ("Zeitversatz", "± 1 Jahr", change with { Lag = change.Lag - 1 }, change with { Lag = change.Lag + 1 });
    }
}
