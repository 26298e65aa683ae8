using SozialraumBudget.Domain.CashOffice;
using SozialraumBudget.Domain.Payouts;

namespace SozialraumBudget.Domain.Tests.Payouts;

/// <summary>Before the cash office has it one person reverses, after that two; and the next one for the same due sees the first.</summary>
public sealed class PayoutReversalTests
{
    private static readonly Guid Anna = Guid.NewGuid();
    private static readonly Guid Bert = Guid.NewGuid();

    [Theory]
    [InlineData(null, null)]
    [InlineData(TransferState.Rejected, null)]
    [InlineData(TransferState.Returned, null)]
    [InlineData(TransferState.Withdrawn, null)]
    [InlineData(TransferState.HandedOver, PayoutReversal.HandedOverNeedsSecondPerson)]
    [InlineData(TransferState.Executed, PayoutReversal.HandedOverNeedsSecondPerson)]
    public void Alone_OnlyWhatTheCashOfficeHasNot(TransferState? state, string? rule)
    {
        var transfer = Transfer(state);
        Assert.Equal(rule, PayoutReversal.Alone(PayoutState.Approved, transfer, Anna, "Irrtum")?.Rule);
        Assert.Equal(
            rule is null ? PayoutReversal.OnlyHandedOverIsAskedFor : null,
            PayoutReversal.Ask(PayoutState.Approved, transfer, null, Anna, "Irrtum")?.Rule
        );
        Assert.Equal(rule ?? PayoutApproval.ReasonIsRequired, PayoutReversal.Alone(PayoutState.Approved, transfer, Anna, " ")?.Rule);
    }

    [Theory]
    [InlineData(TransferState.Rejected)]
    [InlineData(TransferState.Returned)]
    [InlineData(TransferState.Withdrawn)]
    public void Alone_NotByTheOneWhoSaidThatNothingWasPaid(TransferState state)
    {
        var transfer = Transfer(state)! with { EndedBy = Anna };
        var refusal = PayoutReversal.Alone(PayoutState.Approved, transfer, Anna, "Irrtum");
        Assert.Equal(PayoutReversal.HandedOverNeedsSecondPerson, refusal?.Rule);
        Assert.Contains("haben Sie selbst eingetragen", refusal!.Text, StringComparison.Ordinal);
        Assert.Null(PayoutReversal.Ask(PayoutState.Approved, transfer, null, Anna, "Irrtum"));
        Assert.Null(PayoutReversal.Alone(PayoutState.Approved, transfer, Bert, "Irrtum"));
    }

    [Fact]
    public void Ask_TwiceOrWithoutReason_IsRefused()
    {
        var transfer = Transfer(TransferState.Executed);
        Assert.Equal(PayoutReversal.ReversalIsAskedFor, PayoutReversal.Ask(PayoutState.Approved, transfer, Wish(), Anna, "Irrtum")?.Rule);
        Assert.Null(PayoutReversal.Ask(PayoutState.Approved, transfer, Wish() with { IsDeclined = true }, Anna, "Irrtum"));
        Assert.Equal(PayoutApproval.ReasonIsRequired, PayoutReversal.Ask(PayoutState.Approved, transfer, null, Anna, null)?.Rule);
        Assert.Equal(
            PayoutApproval.OnlyApprovedPayoutsCanBeReversed,
            PayoutReversal.Ask(PayoutState.Reversed, transfer, null, Anna, "Irrtum")?.Rule
        );
    }

    [Fact]
    public void Confirm_NeverByTheOneWhoAsked()
    {
        Assert.Equal(PayoutReversal.AskerMustNotConfirm, PayoutReversal.Confirm(PayoutState.Approved, Wish(), Anna)?.Rule);
        Assert.Null(PayoutReversal.Confirm(PayoutState.Approved, Wish(), Bert));
        Assert.Equal(PayoutReversal.ReversalMustBeAskedFor, PayoutReversal.Confirm(PayoutState.Approved, null, Bert)?.Rule);
        Assert.Equal(
            PayoutReversal.ReversalMustBeAskedFor,
            PayoutReversal.Confirm(PayoutState.Approved, Wish() with { IsDeclined = true }, Bert)?.Rule
        );
    }

    [Fact]
    public void Decline_ByWhoReleasesOrByWhoAsked()
    {
        Assert.Null(PayoutReversal.Decline(Wish(), Bert, releases: true, "überwiesen ist richtig"));
        Assert.Null(PayoutReversal.Decline(Wish(), Anna, releases: false, "doch nicht"));
        Assert.Equal(PayoutReversal.OnlyReleaseDeclines, PayoutReversal.Decline(Wish(), Bert, releases: false, "nein")?.Rule);
        Assert.Equal(PayoutApproval.ReasonIsRequired, PayoutReversal.Decline(Wish(), Anna, releases: false, "")?.Rule);
        Assert.Equal(PayoutReversal.ReversalMustBeAskedFor, PayoutReversal.Decline(null, Anna, releases: true, "x")?.Rule);
    }

    [Fact]
    public void Before_SameDue_NamesEveryTransferOfEarlierPayouts()
    {
        var paid = OnRecord.Payout(1, PayoutState.Reversed).HandedOver(TransferState.Rejected).HandedOver(TransferState.Executed);
        var other = OnRecord.Payout(2, PayoutState.Reversed).HandedOver();
        var next = OnRecord.Payout(1, PayoutState.Prepared);
        var earlier = EarlierTransfer.Before(next.Id, [paid, other, next]);
        Assert.Equal([(paid.Id, false), (paid.Id, true)], earlier.Select(static e => (e.Payout.Id, e.IsOut)));
        Assert.Equal("bezahlt am 15.01.2026; Auszahlung storniert", earlier[1].Told);
        Assert.Empty(EarlierTransfer.Before(paid.Id, [paid, other, next]));
    }

    private static ReversalWish Wish() => new(Anna, "Irrtum", IsConfirmed: false, IsDeclined: false);

    private static TransferFact? Transfer(TransferState? state) =>
        state is { } known ? OnRecord.Transfer(OnRecord.Payout(1, PayoutState.Approved), known) : null;
}
