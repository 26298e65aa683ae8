using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Bonus;
using SozialraumBudget.Domain.Deviation;
using SozialraumBudget.Domain.Settlement;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Settlement;

/// <summary>Years as they lie on record, complete or not.</summary>
internal static class SettlementYears
{
    public static readonly BudgetYear Year = new(2025);

    public static readonly SettlementAgreed Agreed = new()
    {
        Tolerance = new(0.01m),
        Threshold = 60,
        YouthWelfareLimit = new(51129.19m),
        OutsideShare = new(0.5m),
        Lag = 1,
        BaseYear = new(2023),
        Takeover = TakeoverKind.TargetDifferentiated,
        EarmarkYears = 2,
        Weights = [("SGB II", new(0.3m)), ("unter 21", new(0.2m))],
        CorridorEnds = [12, 18],
        QualityShares = [new(0.5m), new(0.8m)],
    };

    /// <summary>Budget 1.060.000 €, all retention released, both proofs show the same result.</summary>
    public static SettlementSources Of(decimal result, decimal gap = 0, decimal points = 70) =>
        new()
        {
            Year = Year,
            Today = new(2026, 6, 1),
            Agreed = Agreed,
            Budget = new(1, new(1_060_000m), new(1_000_000m), new(60_000m), new(1_007_000m), [new("Daten", new(53_000m), true)], []),
            Accounts = new(SettlementCases.Amount(result), true, "angenommen", new Money(1_060_000m), new Money(200_000m)),
            Documented = new()
            {
                Work = [new(10_000m, 70m), new(1m, 60_000m - result + gap)],
                External = new(300_000m),
                FlatHours = 100,
                OneOff = new(500m),
            },
            Bonus = new(SettlementCases.Points(points), new(new(0.01m), new([new(50, new(0.5m))])), true, "freigegeben"),
            Structure =
            [
                new("SGB II", 2023, 1000),
                new("SGB II", 2024, 1010),
                new("SGB II", 2025, 1100),
                new("unter 21", 2023, 2000),
                new("unter 21", 2024, 2000),
                new("unter 21", 2025, 2000),
            ],
            CostTypes =
            [
                new CostTypeFigures("1", 10, new(40_000m), 14, new(41_000m)),
                new CostTypeFigures("2", 20, new(30_000m), 19, new(29_000m)),
            ],
        };
}
