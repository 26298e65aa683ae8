using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.Settlement;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.WhatIf;

/// <summary>A cost type of a fixed budget.</summary>
/// <param name="Cases">n: cases of the budget.</param>
/// <param name="Value">v': value of a case as carried forward, EUR.</param>
/// <param name="CorridorEnd">Upper end of the agreed corridor; n where none is agreed.</param>
/// <param name="Quality">Share that the quality of the case work earns.</param>
public sealed record WhatIfType(string Name, int Cases, Money Value, int CorridorEnd, Share Quality);

/// <summary>What assumptions start from: a fixed budget, what is agreed about its deficit, and what is documented of its year.</summary>
public sealed record WhatIfBase
{
    public required IReadOnlyList<WhatIfType> Types { get; init; }

    /// <summary>Forms the budget anew.</summary>
    public required CostTypeModel Model { get; init; }

    /// <summary>As agreed for the first day of the year, without counter-performances.</summary>
    public required BudgetTerms Terms { get; init; }

    /// <summary>At which an increase of cases above the corridor counts.</summary>
    public Share OutsideShare { get; init; }

    public TakeoverKind Takeover { get; init; } = TakeoverKind.TargetDifferentiated;

    /// <summary>Hours that the returns document so far.</summary>
    public decimal Hours { get; init; }

    /// <summary>Years before the budget year whose social structure counts.</summary>
    public int Lag { get; init; }

    public BudgetYear? BaseYear { get; init; }

    public IReadOnlyList<(string Indicator, Share Weight)> Weights { get; init; } = [];

    public IReadOnlyList<StructureValue> Structure { get; init; } = [];

    /// <summary>The indicators with another time lag; those without a figure in one of the years are left out.</summary>
    internal IReadOnlyList<StructureIndicator> Indicators(int lag) =>
        BaseYear is not { } first
            ? []
            :
            [
                .. Weights
                    .Select(w =>
                        StructureIndicator.Of(
                            w.Indicator,
                            w.Weight,
                            Structure
                                .Where(v => v.Indicator == w.Indicator)
                                .ToDictionary(static v => new BudgetYear(v.Year), static v => v.Value),
                            first,
                            Terms.Year,
                            Math.Max(lag, 0)
                        )
                    )
                    .OfType<StructureIndicator>(),
            ];
}

/// <summary>What is assumed to be other than fixed, agreed and documented.</summary>
public sealed record WhatIfChange
{
    public static WhatIfChange None { get; } = new();

    /// <summary>Cases more (or less) of each cost type, in order; missing ones do not change.</summary>
    public IReadOnlyList<int> Cases { get; init; } = [];

    /// <summary>Tariff on the value of a case, as a factor: 0.03 for 3 %; above −1.</summary>
    public decimal Tariff { get; init; }

    /// <summary>EUR more (or less) for an hour.</summary>
    public Money Rate { get; init; }

    /// <summary>Hours of the year that the other rate is paid for; null: those documented so far.</summary>
    public decimal? Hours { get; init; }

    /// <summary>Cases by which the end of every corridor moves.</summary>
    public int Corridor { get; init; }

    /// <summary>Years by which the time lag is longer (or shorter).</summary>
    public int Lag { get; init; }

    public int Of(int type) => type < Cases.Count ? Cases[type] : 0;

    /// <summary>The same with more cases of one type.</summary>
    internal WhatIfChange Moved(int type, int by, int types) =>
        this with
        {
            Cases = [.. Enumerable.Range(0, types).Select(i => Of(i) + (i == type ? by : 0))],
        };
}
