using FsCheck;
using FsCheck.Fluent;
using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Deviation;
using SozialraumBudget.Domain.Reconciliation;
using SozialraumBudget.Domain.Tests.Controlling;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Reconciliation;

/// <summary>What both sides agree on, and what comes of it (rules 4.7 and 4.9).</summary>
public sealed class RoundFiguresTests
{
    private static readonly PlannedType[] Plan = [new("1", 10, new(4_000m)), new("2", 5, new(10_000.02m))];

    [Fact]
    public void Judge_ReadsWhatTheKindAllows()
    {
        CaseDifference[] differences = [.. Enum.GetValues<DifferenceKind>().Select(static k => new CaseDifference("A-1", k, null, null))];
        Assert.Equal("3", Judge(DifferenceKind.CostType, " III ").Agreed!.Value);
        Assert.Equal("stationär", Judge(DifferenceKind.Setting, "Stationaer").Agreed!.Value);
        Assert.Equal("4,5 Std.", Judge(DifferenceKind.Intensity, "4,5").Agreed!.Value);
        foreach (
            var (kind, value) in new[]
            {
                (DifferenceKind.CostType, "drei"),
                (DifferenceKind.Setting, ""),
                (DifferenceKind.Intensity, "viel"),
                (DifferenceKind.Intensity, "169"),
                (DifferenceKind.OnlyOffice, "ja"),
            }
        )
            Assert.Equal(DifferenceSettling.ValueMustBeReadable, Judge(kind, value).Refusal!.Rule);
        Assert.Equal(
            DifferenceSettling.CauseIsRequired,
            DifferenceSettling.Judge(differences, "A-1", DifferenceKind.Setting, AgreedSide.Office, null, " ").Refusal!.Rule
        );
        Assert.Equal(
            DifferenceSettling.SideMustBeChosen,
            DifferenceSettling.Judge(differences, "A-1", DifferenceKind.Setting, null, null, "x").Refusal!.Rule
        );
        Assert.Equal(
            DifferenceSettling.DifferenceMustExist,
            DifferenceSettling.Judge(differences, "A-2", DifferenceKind.Setting, AgreedSide.Office, null, "x").Refusal!.Rule
        );

        (AgreedDifference? Agreed, Refusal? Refusal) Judge(DifferenceKind kind, string value) =>
            DifferenceSettling.Judge(differences, "A-1", kind, AgreedSide.Other, value, "Hilfeplan");
    }

    [Fact]
    public void AgreedCases_TakeTheAgreedSide()
    {
        var compared = Compare(
            [Some.Case("A-1", costType: "1"), Some.Case("A-2", costType: "1"), Some.Case("A-3", costType: "1")],
            [Some.Case("A-1", costType: "2"), Some.Case("A-3", costType: "2"), Some.Case("A-4", costType: "3")]
        );
        AgreedDifference[] agreed =
        [
            new("A-1", DifferenceKind.CostType, AgreedSide.Office, null, "x"),
            new("A-2", DifferenceKind.OnlyProvider, AgreedSide.Office, null, "x"),
            new("A-3", DifferenceKind.CostType, AgreedSide.Other, "4", "x"),
        ];
        Assert.Equal(["A-4"], AgreedCases.Open(compared, agreed).Select(static d => d.CaseNumber));
        Assert.Equal([("A-1", "2"), ("A-3", "4")], AgreedCases.Of(compared, agreed).Select(static c => (c.Key, c.Value)));
        agreed = [.. agreed, new("A-4", DifferenceKind.OnlyOffice, AgreedSide.Office, null, "x")];
        Assert.Empty(AgreedCases.Open(compared, agreed));
        Assert.Equal("3", AgreedCases.Of(compared, agreed)["A-4"]);
    }

    [Fact]
    public void Of_ComparesAQuarterOfThePlanWithTheAgreedCases()
    {
        var compared = Compare([Some.Case("A-1", costType: "1"), Some.Case("A-2", costType: "1")], []);
        var figures = RoundFigures.Of(
            compared,
            new Dictionary<string, string> { ["A-1"] = "1", ["A-2"] = "1" },
            Plan,
            Period.Quarter(2026, 1),
            new Dictionary<string, Money>
            {
                ["A-1"] = new(1_200.01m),
                ["A-2"] = new(1_000m),
                ["A-9"] = new(50m),
            }
        );
        Assert.Equal(new RoundType("1", 2, 0, 2, 10, new(1_000m), new(1_100.01m)), figures.Types[0]);
        Assert.Equal(new RoundType("2", 0, 0, 0, 5, new(2_500.01m), Money.Zero), figures.Types[1]);
        Assert.Equal(new Money(50m), figures.NotCounted);
        Assert.Equal(new Money(2_200.02m), figures.Deviation!.Actual.Amount);
    }

    [Fact]
    public void Hidden_FewCasesInAnyCount_AndNeverOneAlone()
    {
        var figures = new RoundFigures([Type("1", 3, 20), Type("2", 12, 20), Type("3", 30, 30), Type("4", 0, 0)], Money.Zero);
        Assert.Equal([true, true, false, false], figures.Hidden);
    }

    [Fact]
    public void Deviation_WithoutPlannedTypes_IsNone() => Assert.Null(new RoundFigures([Type("1", 5, 0)], Money.Zero).Deviation);

    /// <summary>Bars hang on each other: each begins where the last one ended, the last is the actual.</summary>
    [Fact]
    public void Waterfall_LeadsFromPlanToActual() =>
        Prop.ForAll(
                (
                    from planned in Gen.Choose(1, 20)
                    from actual in Gen.Choose(0, 20)
                    from others in Gen.Choose(0, 20)
                    select (planned, actual, others)
                ).ToArbitrary(),
                static counts =>
                {
                    var deviation = CostDeviation.Of([
                        new("1", counts.planned, new(1_000m), counts.actual, new(1_234.56m)),
                        new("2", counts.others, new(3_000m), counts.actual, new(2_900.01m)),
                    ]);
                    var steps = WaterfallStep.Of(deviation);
                    var at = steps[0].Amount + steps[1].Amount + steps[2].Amount + steps[3].Amount;
                    return steps.Count == 5 && at == steps[4].Amount && steps.All(static s => !s.Height.IsNegative);
                }
            )
            .Check(Config.QuickThrowOnFailure);

    private static RoundType Type(string name, int cases, int planned) => new(name, cases, cases, cases, planned, new(100m), new(100m));

    private static CaseReconciliation Compare(ReturnCase[] provider, ReturnCase[] office) =>
        CaseReconciliation.Of(provider, office, Some.Quarter, WorkTime.Zero);
}
