using FsCheck;
using FsCheck.Fluent;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Returns;

/// <summary>What acceptances of a return claim.</summary>
public sealed class ReturnClaimTests
{
    private static readonly Period Quarter = Period.Quarter(2026, 1);

    [Fact]
    public void Of_FirstAcceptance_ClaimsAllThatIsReclaimed()
    {
        var claim = ReturnClaim.Of(Quarter, 1, new Money(1_200.50m), null)!;
        Assert.Equal((new Money(1_200.50m), "Externe Kosten Q1 2026"), (claim.Amount.Amount, claim.Reason));
        Assert.Equal("Quartalsmeldung Q1 2026, Fassung 1: Anteil des Trägers an bezahlten Rechnungen", claim.Basis);
        Assert.Null(ReturnClaim.Of(Quarter, 1, Money.Zero, null));
    }

    [Fact]
    public void Of_WhatIsOnlyAllocated_IsNotClaimed() =>
        Assert.Null(ReturnClaim.Of(Period.Quarter(2026, 1), 1, new Money(4_200m), null, isPaid: false));

    [Fact]
    public void Of_Amendment_ClaimsTheDifferenceAlone_BelowZeroACredit()
    {
        var credit = ReturnClaim.Of(Quarter, 2, new Money(900m), new Money(1_000m))!;
        Assert.Equal((new Money(-100m), "Externe Kosten Q1 2026, Nachtrag (Fassung 2)"), (credit.Amount.Amount, credit.Reason));
        Assert.Equal(-100m, credit.Amount.Explain().Replay());
        Assert.Null(ReturnClaim.Of(Quarter, 2, new Money(1_000m), new Money(1_000m)));
    }

    /// <summary>However often it is amended: all claims together are the reclaim that holds, and each can be explained.</summary>
    [Fact]
    public void Of_AnyAmendments_AddUpToTheReclaimThatHolds()
    {
        Prop.ForAll(
                Gen.Choose(0, 90_000_00).NonEmptyListOf().ToArbitrary(),
                static cents =>
                {
                    Money? claimed = null;
                    var version = 0;
                    foreach (var reclaimed in cents.Select(static c => Money.FromCents(c)))
                    {
                        if (ReturnClaim.Of(Quarter, ++version, reclaimed, claimed) is { } claim)
                        {
                            Assert.Equal(claim.Amount.Value, claim.Amount.Explain().Replay());
                            claimed = (claimed ?? Money.Zero) + claim.Amount.Amount;
                        }

                        Assert.Equal(reclaimed, claimed ?? Money.Zero);
                    }

                    return true;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200));
    }
}
