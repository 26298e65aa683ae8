using SozialraumBudget.Domain.Retention;

namespace SozialraumBudget.Domain.Tests.Retention;

public sealed class ProofWithdrawalsTests
{
    private static readonly Guid Anna = Guid.NewGuid();
    private static readonly Guid Bert = Guid.NewGuid();
    private static readonly DateTimeOffset Noon = new(2026, 4, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Waiting_NotWithdrawn_AfterTheLastRejection()
    {
        ProofFact[] proofs = [Proof(0), Proof(2), Proof(3, withdrawn: true), Proof(4)];
        Assert.Equal([proofs[1], proofs[3]], ProofWithdrawals.Waiting(proofs, Noon.AddHours(1)));
        Assert.Equal(3, ProofWithdrawals.Waiting(proofs, null).Count);
    }

    [Fact]
    public void Together_TheFilesOfOneSubmission()
    {
        ProofFact[] proofs = [Proof(1), Proof(1), Proof(2), Proof(1) with { HandedInBy = Bert }];
        Assert.Equal([proofs[0], proofs[1]], ProofWithdrawals.Together(proofs[0], proofs));
    }

    [Theory]
    [InlineData(RetentionState.Accepted, true, true, "Grund", RetentionReview.AlreadyAccepted)]
    [InlineData(RetentionState.Rejected, false, true, "Grund", ProofWithdrawals.ProofMustWait)]
    [InlineData(RetentionState.Submitted, false, true, "Grund", ProofWithdrawals.ProofMustWait)]
    [InlineData(RetentionState.Submitted, true, false, "Grund", ProofWithdrawals.OnlyOwnProofsAreWithdrawn)]
    [InlineData(RetentionState.Submitted, true, true, " ", ProofWithdrawals.ReasonIsRequired)]
    [InlineData(RetentionState.Submitted, true, true, "Grund", null)]
    public void Objection_OfSomebodyElsesProof(RetentionState state, bool waits, bool isProvider, string reason, string? rule) =>
        Assert.Equal(rule, ProofWithdrawals.Objection(state, waits, isProvider, Anna, Bert, reason)?.Rule);

    [Fact]
    public void Objection_ReasonTooLong() =>
        Assert.Equal(
            ProofWithdrawals.TextIsTooLong,
            ProofWithdrawals
                .Objection(RetentionState.Submitted, true, false, Anna, Anna, new string('x', RetentionReview.LongestText + 1))
                ?.Rule
        );

    [Theory]
    [InlineData(1, true, RetentionState.Submitted)]
    [InlineData(0, true, RetentionState.Rejected)]
    [InlineData(0, false, RetentionState.Open)]
    public void After_ThePartStandsAsBeforeTheProof(int left, bool wasRejected, RetentionState state) =>
        Assert.Equal(state, ProofWithdrawals.After(left, wasRejected));

    private static ProofFact Proof(int hours, bool withdrawn = false) => new(Guid.NewGuid(), Noon.AddHours(hours), Anna, withdrawn);
}
