using System.Globalization;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Retention;

public sealed class RetentionReviewTests
{
    private static readonly DateOnly Due = new(2026, 4, 15);

    [Theory]
    [InlineData(RetentionState.Open, "", false, RetentionReview.ProofMustBeIn)]
    [InlineData(RetentionState.Open, "", true, null)]
    [InlineData(RetentionState.Rejected, "nachgereicht", false, null)]
    [InlineData(RetentionState.Accepted, "noch einmal", true, RetentionReview.AlreadyAccepted)]
    public void Submit_NeedsAFileOrANote(RetentionState state, string note, bool hasFile, string? rule) =>
        Assert.Equal(rule, RetentionReview.Submit(state, note, hasFile)?.Rule);

    [Theory]
    [InlineData(RetentionState.Submitted, "2026-04-15", "", null)]
    [InlineData(RetentionState.Submitted, "2026-04-16", "", RetentionReview.LateProofNeedsReason)]
    [InlineData(RetentionState.Submitted, "2026-04-16", "Serverausfall", null)]
    [InlineData(RetentionState.Open, "2026-04-15", "", RetentionReview.ProofMustBeIn)]
    [InlineData(RetentionState.Accepted, "2026-04-15", "", RetentionReview.AlreadyAccepted)]
    public void Accept_Proof_NeedsAReasonWhenLate(RetentionState state, string handedIn, string reason, string? rule) =>
        Assert.Equal(rule, RetentionReview.Accept(state, DateOnly.Parse(handedIn, CultureInfo.InvariantCulture), Due, reason, false)?.Rule);

    [Fact]
    public void Accept_OwnProof_NeedsAnotherPerson() =>
        Assert.Equal(
            RetentionReview.OwnProofNeedsAnother,
            RetentionReview.Accept(RetentionState.Submitted, Due, Due, "liegt vor", true)?.Rule
        );

    [Theory]
    [InlineData(RetentionState.Submitted, "unvollständig", null)]
    [InlineData(RetentionState.Submitted, " ", RetentionReview.ReasonIsRequired)]
    [InlineData(RetentionState.Open, "unvollständig", RetentionReview.ProofMustBeIn)]
    [InlineData(RetentionState.Accepted, "unvollständig", RetentionReview.ProofMustBeIn)]
    public void Reject_OnlyWhatIsInAndWithAReason(RetentionState state, string reason, string? rule) =>
        Assert.Equal(rule, RetentionReview.Reject(state, reason)?.Rule);

    [Theory]
    [InlineData(RetentionState.Accepted, false, false, 10, "Irrtum", null)]
    [InlineData(RetentionState.Accepted, false, false, 10, "", RetentionReview.ReasonIsRequired)]
    [InlineData(RetentionState.Accepted, true, false, 10, "Irrtum", RetentionReview.AlreadyPaid)]
    [InlineData(RetentionState.Accepted, false, true, 10, "Irrtum", RetentionReview.InPreparedPayout)]
    [InlineData(RetentionState.Accepted, false, false, 9, "Irrtum", RetentionReview.AlreadyPaid)]
    [InlineData(RetentionState.Submitted, false, false, 10, "Irrtum", RetentionReview.MustBeAccepted)]
    public void TakeBack_OnlyWhatNoPayoutContains(
        RetentionState state,
        bool paid,
        bool prepared,
        int waiting,
        string reason,
        string? rule
    ) => Assert.Equal(rule, RetentionReview.TakeBack(state, paid, prepared, new Money(10m), new Money(waiting), reason)?.Rule);

    [Fact]
    public void Reviews_TextTooLong_Refused()
    {
        var text = new string('x', RetentionReview.LongestText + 1);
        string?[] rules =
        [
            RetentionReview.Submit(RetentionState.Open, text, false)?.Rule,
            RetentionReview.Accept(RetentionState.Submitted, Due, Due, text, false)?.Rule,
            RetentionReview.Reject(RetentionState.Submitted, text)?.Rule,
            RetentionReview.TakeBack(RetentionState.Accepted, false, false, Money.Zero, Money.Zero, text)?.Rule,
        ];
        Assert.All(rules, static rule => Assert.Equal(RetentionReview.TextIsTooLong, rule));
    }

    [Theory]
    [InlineData(RetentionState.Open, 0, AgreementState.Active, false)]
    [InlineData(RetentionState.Open, 1, AgreementState.Active, true)]
    [InlineData(RetentionState.Rejected, 1, AgreementState.Active, true)]
    [InlineData(RetentionState.Submitted, 1, AgreementState.Active, false)]
    [InlineData(RetentionState.Accepted, 1, AgreementState.Active, false)]
    [InlineData(RetentionState.Open, 1, AgreementState.Settled, true)]
    [InlineData(RetentionState.Open, 1, AgreementState.Negotiated, false)]
    [InlineData(RetentionState.Open, 1, AgreementState.Ended, true)]
    public void IsOverdue_OnlyWithoutAProofAfterItsDay(RetentionState state, int daysLate, AgreementState agreement, bool overdue)
    {
        Assert.Equal(overdue, RetentionReview.IsOverdue(state, Due, Due.AddDays(daysLate), agreement, isAsked: true));
        Assert.False(RetentionReview.IsOverdue(state, Due, Due.AddDays(daysLate), agreement, isAsked: false));
    }
}
