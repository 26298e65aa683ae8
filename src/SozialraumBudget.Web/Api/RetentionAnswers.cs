using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Api;

/// <summary>A part of the retention with its proofs and the decisions on them.</summary>
internal sealed record RetentionPartAnswer(
    Guid Id,
    Guid AgreementId,
    int BudgetYear,
    string Condition,
    string Name,
    Money Amount,
    DateOnly DueOn,
    RetentionState State,
    Guid? PayoutId,
    IReadOnlyList<ProofAnswer> Proofs,
    IReadOnlyList<DecisionAnswer> Decisions
)
{
    public static RetentionPartAnswer Of(RetentionPart p) =>
        new(
            p.Id,
            p.AgreementId,
            p.BudgetYear,
            p.Condition,
            p.Name,
            p.Amount,
            p.DueOn,
            p.State,
            p.PayoutId,
            [.. p.Proofs.OrderBy(static x => x.Submitted.At).Select(static x => ProofAnswer.Of(x))],
            [
                .. p
                    .Decisions.OrderBy(static x => x.Decided.At)
                    .Select(static x => new DecisionAnswer(x.Accepted, x.TakenBack, x.Reason, StampAnswer.Of(x.Decided)!)),
            ]
        );
}

internal sealed record ProofAnswer(
    Guid Id,
    string Note,
    Guid? FileId,
    StampAnswer Submitted,
    StampAnswer? Withdrawn,
    string? WithdrawalReason
)
{
    public static ProofAnswer Of(RetentionProof p) =>
        new(p.Id, p.Note, p.FileId, StampAnswer.Of(p.Submitted)!, StampAnswer.Of(p.Withdrawal?.Withdrawn), p.Withdrawal?.Reason);
}

internal sealed record DecisionAnswer(bool Accepted, bool TakenBack, string Reason, StampAnswer Decided);
