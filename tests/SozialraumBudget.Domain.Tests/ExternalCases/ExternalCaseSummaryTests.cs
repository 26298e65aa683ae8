using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.ExternalCases;
using SozialraumBudget.Domain.Providers;
using SozialraumBudget.Domain.Tests.Controlling;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.ExternalCases;

/// <summary>Reasons of external help with their shares, and the area's whole spending (rule 4.7).</summary>
public sealed class ExternalCaseSummaryTests
{
    [Fact]
    public void Of_CountsEachCaseOnce_ByItsReason()
    {
        ReturnCase[] cases =
        [
            Some.Case("A-1"),
            External("A-2", ExternalReason.Move),
            External("A-2", ExternalReason.NoCapacity, 2) with
            {
                Begin = Some.Day(2026, 2, 1),
            },
            External("A-3", ExternalReason.Move),
            External("A-4", ExternalReason.Move),
        ];
        ExternalCost[] costs = [Some.Cost(Some.Day(2026, 1, 1), Some.Day(2026, 1, 31), 100m, "A-3")];
        var summary = ExternalCaseSummary.Of(cases, costs, new ProviderNames("Jugendhilfe Nordost gGmbH"));
        Assert.Equal((4, 3), (summary.Cases, summary.External));
        Assert.Equal(0.75m, summary.Share.Value);
        Assert.Equal(
            [(ExternalReason.Move, 2, new Money(100m), false), (ExternalReason.NoCapacity, 1, Money.Zero, true)],
            summary.Reasons.Select(static r => (r.Reason, r.Cases, r.Invoiced, r.IsFlagged))
        );
    }

    [Fact]
    public void Of_NoCases_HasNoShare() => Assert.Equal(0, ExternalCaseSummary.Of([], [], ProviderNames.None).Share.Value);

    [Fact]
    public void AreaSpending_ShowsTheProportions()
    {
        var spending = AreaSpending.Of(new(100m), new(250m), new(50m), new Money(900m), null);
        Assert.Equal([0.25m, 0.625m, 0.125m], spending.Lines.Select(static l => l.Share.Value));
        Assert.Equal(new Money(400m), spending.Spent);
        Assert.All(AreaSpending.Of(Money.Zero, Money.Zero, Money.Zero, null, null).Lines, static l => Assert.Equal(0, l.Share.Value));
    }

    private static ReturnCase External(string number, ExternalReason reason, int row = 1) =>
        Some.Case(number) with
        {
            Provider = "Lotsen gGmbH",
            Reason = reason,
            RowNumber = row,
        };
}
