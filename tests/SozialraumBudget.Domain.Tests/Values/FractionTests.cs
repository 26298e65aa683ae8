using FsCheck;
using FsCheck.Fluent;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Values;

/// <summary>What divides before it is rounded loses nothing.</summary>
public sealed class FractionTests
{
    /// <summary>0.7 ÷ 12 has no end; fifteen times it is 0.875, which is rounded up.</summary>
    [Fact]
    public void RoundedProduct_OfAQuotient_RoundsTheExactHalf()
    {
        var quotient = Traced.Quotient("Weg", "0,7 ÷ 12", Number(0.7m), Number(12));
        Assert.Equal(0.88m, Traced.RoundedProduct("Punkte", "15 × Weg", Number(15), quotient).Value);
        Assert.Equal(0.87m, Math.Round(15 * (0.7m / 12), 2, MidpointRounding.AwayFromZero));
    }

    [Fact]
    public void Sum_OfThirdsAndSixths_IsWhole() =>
        Assert.Equal(1m, Traced.Sum("Summe", "1/3 + 1/6 + 1/2", [Of(1, 3), Of(1, 6), Of(1, 2)]).Value);

    /// <summary>Weights that no decimal holds still tie: the earlier part gets the cent.</summary>
    [Fact]
    public void Split_EqualSharesMadeDifferently_GoesToTheEarlierPart()
    {
        var third = Traced.Product("c", "0,3 × 2/3 + …", Of(2, 3), Traced.Number("halb", 0.5m, ""));
        var parts = Traced.Split(Traced.Input("ganz", new Money(1m)), [third, Of(1, 3), Of(3, 9)], "gleich", static i => $"{i}");
        Assert.Equal([0.34m, 0.33m, 0.33m], parts.Select(static p => p.Value));
        Assert.All(parts, static p => Assert.Empty(p.Explain().Verify()));
    }

    [Fact]
    public void Value_OfAnyQuotient_IsThatOfDecimals() =>
        Prop.ForAll(
                (from top in Gen.Choose(-1_000_000, 1_000_000) from bottom in Gen.Choose(1, 100_000) select (top, bottom)).ToArbitrary(),
                static c =>
                    Of(c.top, c.bottom).Value == c.top / (decimal)c.bottom
                    && Traced.RoundedProduct("gerundet", "gerundet", Of(c.top, c.bottom)).Amount == Money.Round(c.top / (decimal)c.bottom)
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void Value_BeyondDecimals_Throws() =>
        Assert.Throws<OverflowException>(static () =>
            Traced.Product("zu groß", "a × a", Traced.Number("a", decimal.MaxValue, ""), Traced.Number("a", decimal.MaxValue, ""))
        );

    /// <summary>Digits that no decimal holds are cut to the nearest, and shown as cut.</summary>
    [Fact]
    public void Value_WithMoreDigitsThanADecimalHas_IsTheNearest()
    {
        var product = Traced.Product("Produkt", "a × b", Number(1.00000000000000000000000001m), Number(12345678.123456789m)).As("%");
        Assert.Equal(1.00000000000000000000000001m * 12345678.123456789m, product.Value);
        Assert.StartsWith("rund 33,33333333 %", Of(1, 3).As("%").Explain().ValueText, StringComparison.Ordinal);
        Assert.Equal("-3,5 %", Traced.Number("Senkung", -0.035m, "%").Explain().ValueText.Replace('−', '-'));
    }

    private static Traced Of(int top, int bottom) => Traced.Quotient("Anteil", "÷", Number(top), Number(bottom));

    private static Traced Number(decimal value) => Traced.Number("Zahl", value, "");
}
