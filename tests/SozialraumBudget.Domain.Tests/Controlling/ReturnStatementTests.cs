using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Controlling;

/// <summary>Instalment + released retention − reclaim + corrections; below zero a claim (rule 4.7).</summary>
public sealed class ReturnStatementTests
{
    [Theory]
    [InlineData(1000, 50, 300, 20, 0, 770, 0)]
    [InlineData(1000, 50, 1300, -20, 0, 0, 270)]
    [InlineData(1000, 0, 300, 0, 270, 430, 0)]
    [InlineData(100, 0, 0, 0, 270, 0, 170)]
    [InlineData(300, 0, 300, 0, 0, 0, 0)]
    public void Of_Parts_GiveAPayoutOrAClaim(
        int instalment,
        int released,
        int reclaimed,
        int correction,
        int carried,
        int payout,
        int claim
    )
    {
        var statement = ReturnStatement.Of(
            Amount("Rate", instalment),
            Amount("Einbehalt", released),
            Amount("Rückforderung", reclaimed),
            [Amount("Nachtrag", correction)],
            carried == 0 ? null : Amount("Forderung", carried)
        );
        Assert.Equal((payout, claim), ((int)statement.Payout.Value, (int)statement.Claim.Value));
        Assert.Equal(payout - claim, (int)statement.Net.Value);
        Assert.Empty(statement.Payout.Explain().Verify());
        Assert.Empty(statement.Claim.Explain().Verify());
    }

    private static Traced Amount(string label, int euros) => Traced.Input(label, new Money(euros));
}
