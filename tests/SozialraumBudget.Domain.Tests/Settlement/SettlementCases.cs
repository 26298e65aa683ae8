using FsCheck;
using FsCheck.Fluent;
using SozialraumBudget.Domain.Bonus;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Settlement;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Settlement;

/// <summary>A year with a large deficit as published, and any others.</summary>
internal static class SettlementCases
{
    public static readonly SettlementTerms Terms = new(
        new(0.01m),
        60,
        new(51129.19m),
        new(0.5m),
        new(new(0.01m), new([new(50, new(0.5m)), new(60, new(0.75m)), new(80, new(1))]))
    );

    public static readonly SettlementFacts LargeDeficit = new()
    {
        Total = Amount(4113565.56m),
        PartialBudgetA = Amount(3880722.23m),
        Entitlement = Amount(4113565.56m),
        AccountsResult = Amount(-244791.01m),
        Work = [new(49632.22m, 69.62m)],
        ExternalCosts = Amount(904984.42m),
        Points = Points(85),
        Indicators =
        [
            new("SGB II", new(0.3m), 8866, 8864),
            new("unter 21", new(0.2m), 6025, 6030),
            new("Alleinerziehende", new(0.1m), 7465, 8011),
        ],
        CostTypes =
        [
            Type(23, 26, 3046.84m, 26, 0.5m),
            Type(41, 46, 9954.66m, 42, 0.9m),
            Type(58, 54, 18607.67m, 56, 0.75m),
            Type(34, 33, 44818.57m, 34, 0.5m),
            Type(47, 43, 79762.2m, 46, 1m),
        ],
    };

    public static readonly Gen<SettlementFacts> Any =
        from total in Gen.Choose(0, 500_000_000)
        from result in Gen.Choose(-40_000_000, 20_000_000)
        from gap in Gen.Choose(-6_000_000, 6_000_000)
        from points in Gen.Choose(0, 100)
        from indicators in Indicator.ListOf(3)
        from types in CostType.ListOf(4)
        select LargeDeficit with
        {
            Total = Amount(total / 100m),
            PartialBudgetA = Amount(Money.Round(total / 106m).Amount),
            Entitlement = Amount(3_000_000m + ((result - gap) / 100m)),
            AccountsResult = Amount(result / 100m),
            Work = [new(30_000m, 70m)],
            ExternalCosts = Amount(900_000m),
            Points = Points(points),
            Indicators = [.. indicators],
            CostTypes = [.. types],
        };

    private static Gen<StructureIndicator> Indicator =>
        from weight in Gen.Choose(0, 100)
        from start in Gen.Choose(1, 9000)
        from lagged in Gen.Choose(0, 9000)
        select new StructureIndicator("Merkmal", new(weight / 100m), start, lagged);

    private static Gen<CostTypeYear> CostType =>
        from n in Gen.Choose(0, 60)
        from m in Gen.Choose(0, 80)
        from hi in Gen.Choose(0, 80)
        from value in Gen.Choose(0, 9_000_000)
        from quality in Gen.Choose(0, 20)
        select Type(n, m, value / 100m, hi, quality / 20m);

    public static Traced Amount(decimal amount) => Traced.Input("Betrag", new Money(amount));

    public static Traced Points(decimal points) => Traced.Number("Bonuspunkte", points, "Punkte");

    public static CostTypeYear Type(int n, int m, decimal value, int hi, decimal quality) => new("Typ", n, m, new(value), hi, new(quality));
}
