using FsCheck;
using FsCheck.Fluent;
using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Providers;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.BaseYears;

public sealed class ServiceAmountTests
{
    private static readonly BudgetYear Year = new(2024);

    [Theory]
    [InlineData("2024-01-01", null, ServiceUnit.Month, null, "100", "1200.00")]
    [InlineData("2021-12-18", "2024-03-17", ServiceUnit.Month, null, "599.80", "1528.52")]
    [InlineData("2024-02-15", "2024-02-15", ServiceUnit.Month, null, "29", "1.00")]
    [InlineData("2024-02-29", "2024-04-15", ServiceUnit.Month, null, "100", "153.45")]
    [InlineData("2023-12-31", "2025-01-01", ServiceUnit.Day, null, "1", "366.00")]
    [InlineData("2024-12-31", null, ServiceUnit.Day, null, "1.005", "1.01")]
    [InlineData("2024-01-01", null, ServiceUnit.Once, null, "12.345", "12.35")]
    [InlineData("2024-01-01", null, ServiceUnit.Day, "3.5", "10", "35.00")]
    [InlineData("2024-01-01", null, ServiceUnit.Hour, "0", "10", "0.00")]
    public void Calculate_Line_AmountOfTheRule(string from, string? to, ServiceUnit unit, string? quantity, string rate, string expected)
    {
        var amount = ServiceAmount.Calculate(Line(from, to, unit, quantity, rate), Year);
        Assert.Equal(expected, amount.Amount.ToString());
        Assert.Empty(amount.Derive().Verify());
    }

    [Theory]
    [InlineData("2024-01-01", null, ServiceUnit.Hour, null, "10")]
    [InlineData("2025-01-01", null, ServiceUnit.Day, null, "10")]
    [InlineData("2023-01-01", "2023-12-31", ServiceUnit.Once, null, "10")]
    [InlineData("2024-01-01", null, ServiceUnit.Day, "-1", "10")]
    public void Calculate_LineTheImportMustRefuse_Throws(string from, string? to, ServiceUnit unit, string? quantity, string rate) =>
        Assert.Throws<ArgumentException>(() => ServiceAmount.Calculate(Line(from, to, unit, quantity, rate), Year));

    [Fact]
    public void OfMonths_AnyPeriod_EqualsMonthByMonthSum()
    {
        var periods = Gen.Choose(0, 365)
            .SelectMany(a => Gen.Choose(a, 365), (a, b) => (First: Year.First.AddDays(a), Last: Year.First.AddDays(b)));
        Prop.ForAll(
                periods.ToArbitrary(),
                p =>
                {
                    var sum = Enumerable
                        .Range(1, 12)
                        .Sum(m =>
                        {
                            var month = new DateRange(new DateOnly(2024, m, 1), new DateOnly(2024, m, DateTime.DaysInMonth(2024, m)));
                            return (decimal)(month.Overlap(new DateRange(p.First, p.Last))?.Days ?? 0) / DateTime.DaysInMonth(2024, m);
                        });
                    return Math.Abs(ServiceQuantity.OfMonths(p.First, p.Last).Value - sum) < 1e-20m;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }

    [Fact]
    public void Condense_HalfOfCostsElsewhere_IsNotExternalYet()
    {
        ServiceLine[] lines =
        [
            Line("2024-01-02", null, ServiceUnit.Once, null, "10"),
            Line("2024-01-02", null, ServiceUnit.Once, null, "10") with
            {
                Provider = "B",
            },
        ];
        Assert.False(Assert.Single(AnnualCaseCosts.Condense(lines, Year, new("\u00A0a\u200E"))).IsExternal);
        Assert.False(Assert.Single(AnnualCaseCosts.Condense(lines, Year, new(" a "))).IsExternal);
        lines[1] = lines[1] with { Rate = 10.01m };
        var external = Assert.Single(AnnualCaseCosts.Condense(lines, Year, new("A")));
        Assert.Equal((true, false, "B"), (external.IsExternal, external.IsStock, external.Provider));
        lines[0] = lines[0] with { From = Year.First };
        Assert.True(Assert.Single(AnnualCaseCosts.Condense(lines, Year, new("A"))).IsStock);
    }

    /// <summary>Rows under the lead provider's former name, or in another spelling, are its own.</summary>
    [Fact]
    public void Condense_LeadProviderRenamed_StaysItsOwnCase()
    {
        ServiceLine[] lines =
        [
            Line("2024-01-02", null, ServiceUnit.Once, null, "10") with
            {
                Provider = "Jugendhilfe  Groß-Nord",
            },
            Line("2024-01-02", null, ServiceUnit.Once, null, "10") with
            {
                Provider = "Träger Nord",
            },
        ];
        ProviderNames names = new("TRAEGER NORD", "Jugendhilfe Gross-Nord", " ");
        Assert.False(Assert.Single(AnnualCaseCosts.Condense(lines, Year, names)).IsExternal);
        Assert.True(Assert.Single(AnnualCaseCosts.Condense(lines, Year, ProviderNames.None)).IsExternal);
    }

    [Theory]
    [InlineData("§ 35a", HelpType.IntegrationAssistance)]
    [InlineData(" 27-2", HelpType.FlexibleHelp)]
    [InlineData("41", HelpType.YoungAdults)]
    public void HelpTypes_Code_IsRead(string text, HelpType expected) =>
        Assert.True(HelpTypes.TryParse(text, out var type) && type == expected);

    [Fact]
    public void Names_UmlautSpelledOutOrUnknown_ReadOrRefused()
    {
        Assert.True(HelpSettings.TryParse(" TEILSTATIONAER ", out var setting) && setting == HelpSetting.PartResidential);
        Assert.False(HelpSettings.TryParse("halb", out _));
        Assert.False(HelpTypes.TryParse("27", out _));
        Assert.False(ServiceUnits.TryParse("", out _));
        Assert.All(HelpTypes.All, t => Assert.True(HelpTypes.TryParse(t.Code(), out var read) && read == t));
    }

    private static ServiceLine Line(string from, string? to, ServiceUnit unit, string? quantity, string rate) =>
        new()
        {
            RowNumber = 2,
            CaseNumber = "X",
            Area = "N",
            HelpType = HelpType.FosterCare,
            Setting = HelpSetting.Residential,
            Provider = "A",
            Unit = unit,
            Quantity = quantity is null ? null : decimal.Parse(quantity, System.Globalization.CultureInfo.InvariantCulture),
            Rate = decimal.Parse(rate, System.Globalization.CultureInfo.InvariantCulture),
            From = DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture),
            To = to is null ? null : DateOnly.Parse(to, System.Globalization.CultureInfo.InvariantCulture),
        };
}
