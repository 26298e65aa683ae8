using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.CashOffice;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Payouts;

public sealed class PayoutComparisonTests
{
    [Fact]
    public void Of_LastApprovedOfTheSamePurpose_IsTheOneDueBefore()
    {
        var now = Quarter(2026, 3);
        ComparablePayout[] approved =
        [
            Quarter(2026, 1),
            Quarter(2026, 2),
            Quarter(2026, 4),
            Quarter(2026, 2) with
            {
                Id = Guid.NewGuid(),
                Purpose = DuePurpose.Supplement,
                DueOn = new DateOnly(2026, 6, 1),
            },
            now,
        ];
        Assert.Equal(new DueKey(Period.Quarter(2026, 2), 1), PayoutComparison.Of(now, approved)!.Before.Key);
        Assert.Null(PayoutComparison.Of(Quarter(2026, 1), approved));
    }

    [Fact]
    public void Of_FirstOfTheYear_IsComparedWithTheLastOfTheYearBefore()
    {
        var comparison = PayoutComparison.Of(Quarter(2026, 1), [Quarter(2025, 3), Quarter(2025, 4)])!;
        Assert.Equal("Q4 2025", comparison.Before.Name);
        Assert.Equal(["Budgetjahr 2026, vorher 2025."], comparison.Notes);
    }

    [Fact]
    public void Figures_AddUp_SetOffsCountBelowZero()
    {
        var comparison = PayoutComparison.Of(
            Quarter(2026, 2) with
            {
                Due = new Money(120m),
                Released = new Money(5m),
                SetOff = new Money(10m),
            },
            [Quarter(2026, 1)]
        )!;
        Assert.Equal(
            [(PayoutFigure.Due, 20m), (PayoutFigure.FromRetention, 5m), (PayoutFigure.SetOff, -10m), (PayoutFigure.Amount, 15m)],
            comparison.Figures.Select(static f => (f.Figure, f.Difference.Amount))
        );
        Assert.Equal(15m, comparison.Difference.Amount);
        Assert.False(comparison.IsSame);
    }

    [Fact]
    public void SamePayout_OneQuarterLater_IsTheSame() => Assert.True(PayoutComparison.Of(Quarter(2026, 2), [Quarter(2026, 1)])!.IsSame);

    [Fact]
    public void OtherAccountHolderPayeeVersion_AreNamed()
    {
        var comparison = PayoutComparison.Of(
            Quarter(2026, 2) with
            {
                Payee = "Haus am Berg",
                BudgetVersion = 2,
                Account = new("DE02120300000000202051", "Haus am Berg e.V."),
            },
            [Quarter(2026, 1)]
        )!;
        Assert.True(comparison.HasOtherAccount);
        Assert.Equal(
            [
                "Empfänger: Haus am Berg, vorher Lotsen.",
                "Die Bankverbindung ist eine andere.",
                "Kontoinhaber: Haus am Berg e.V., vorher Lotsen gGmbH.",
                "Budget in Fassung 2, vorher in Fassung 1.",
            ],
            comparison.Notes
        );
    }

    private static ComparablePayout Quarter(int year, int quarter) =>
        new(
            Guid.NewGuid(),
            new(Period.Quarter(year, quarter), 1),
            DuePurpose.Instalment,
            Period.Quarter(year, quarter).First.AddDays(14),
            new Money(100m),
            Money.Zero,
            Money.Zero,
            1,
            "Lotsen",
            new PayeeAccount("DE89370400440532013000", "Lotsen gGmbH")
        );
}
