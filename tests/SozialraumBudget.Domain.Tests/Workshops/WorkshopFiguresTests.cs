using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Settlement;
using SozialraumBudget.Domain.Steering;
using SozialraumBudget.Domain.Tests.Payouts;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Domain.Workshops;

namespace SozialraumBudget.Domain.Tests.Workshops;

public sealed class WorkshopFiguresTests
{
    private static readonly YearFigures Year = new()
    {
        AsOf = Period.Quarter(2026, 2),
        Consumed = new(50_000m),
        External = new(9_000m),
        CaseIndependent = new(7_000m),
        Trend = new(104_000m),
        Cases = CaseCounts.None,
    };

    [Theory]
    [InlineData(2024, 2025)]
    [InlineData(2025, 2025)]
    [InlineData(2026, 2026)]
    [InlineData(2027, 2026)]
    public void Year_IsTheNearestOfTheAgreement(int year, int expected) =>
        Assert.Equal(expected, WorkshopFigures.YearOf(new(year, 6, 1), 2025, 2026));

    [Fact]
    public void Figures_OfNothing_AreNone() =>
        Assert.Empty(WorkshopFigures.Of((OnRecord.Year(null) with { Parts = [] }).On(3, 1), null, null, new(5m)));

    /// <summary>The same numbers as everywhere else, each with what it rests on.</summary>
    [Fact]
    public void Figures_AreThoseOfStandingReturnsAndClosing()
    {
        var standing = (OnRecord.Year(Budget(100_000m, 40_000m)) with { Parts = [] }).On(3, 1);
        var closing = AnnualClosing.Of(
            new("", true, new(100_000m), [new("sozialräumlich", new(900m), new(1_000.40m)), new("zentral", new(100m), null)])
        );
        var figures = WorkshopFigures.Of(standing, Year, closing, new(2_500m));
        Assert.Equal(
            [
                ("Gesamtbudget", standing.Total.Amount),
                ("Zugewiesen, nicht gezahlt", 40_000m),
                ("Zielsumme", 140_000m),
                ("Freigegeben", standing.Approved.Amount),
                ("Bezahlt", standing.Paid.Amount),
                ("Noch auszuzahlen", standing.ToPay.Amount),
                ("Vom stationären in den flexiblen Teil verschoben", 2_500m),
                ("Monate mit Meldungen", 6m),
                ("Verbraucht", 50_000m),
                ("davon externe Kosten", 9_000m),
                ("davon fallunspezifische Arbeit", 7_000m),
                ("Prognose nach Trend", 104_000m),
                ("Plan sozialräumlich", 900m),
                ("Ist sozialräumlich", 1_000.40m),
                ("Plan zentral", 100m),
            ],
            figures.Select(static f => (f.Label, f.Value))
        );
        Assert.All(figures, static f => Assert.NotEmpty(f.Source));
        Assert.Equal(WorkshopUnit.Months, Assert.Single(figures, static f => f.Unit != WorkshopUnit.Euro).Unit);
        Assert.Contains("Q2 2026", figures.Single(static f => f.Label == "Verbraucht").Source, StringComparison.Ordinal);
    }

    /// <summary>Nothing is paid: no total of zero that would be a wrong answer.</summary>
    [Fact]
    public void Figures_OfAnAllocationAlone_TellNoPayments()
    {
        var standing = (OnRecord.Year(Budget(0m, 500m)) with { Parts = [] }).On(3, 1);
        Assert.Equal(["Zugewiesen, nicht gezahlt"], WorkshopFigures.Of(standing, null, null, null).Select(static f => f.Label));
    }

    private static BudgetInForce Budget(decimal paid, decimal allocated) =>
        new(Guid.NewGuid(), 1, new(paid), new(paid), Money.Zero, Money.Zero, [OnRecord.Due(1, paid)]) { Allocated = new Money(allocated) };
}
