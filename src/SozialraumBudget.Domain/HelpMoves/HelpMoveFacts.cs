using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Reconciliation;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.HelpMoves;

/// <summary>What is known about a move when somebody wants to do something with it.</summary>
/// <param name="IsOpen">The agreement still takes new versions of the year's budget.</param>
/// <param name="ProviderSigner">Who signed for the consortium; null: nobody.</param>
/// <param name="OfficeSigner">Who signed for the youth office; null: nobody.</param>
public sealed record HelpMoveFacts(bool IsOpen, bool IsWithdrawn = false, Guid? ProviderSigner = null, Guid? OfficeSigner = null)
{
    public HelpMoveState State =>
        this switch
        {
            { IsWithdrawn: true } => HelpMoveState.Withdrawn,
            { ProviderSigner: not null, OfficeSigner: not null } => HelpMoveState.Signed,
            { ProviderSigner: not null } or { OfficeSigner: not null } => HelpMoveState.HalfSigned,
            _ => HelpMoveState.Proposed,
        };

    /// <summary>A signature is missing and can still be given.</summary>
    public bool Waits => IsOpen && State is HelpMoveState.Proposed or HelpMoveState.HalfSigned;

    public Guid? SignerOf(RoundSide side) => side == RoundSide.Provider ? ProviderSigner : OfficeSigner;
}

/// <summary>Who wants to do something, and how the agreement is his or hers.</summary>
/// <param name="IsOwnProvider">The user's provider leads the consortium.</param>
public sealed record HelpMoveActor(IReadOnlySet<Role> Roles, Guid UserId, bool IsOwnProvider)
{
    /// <summary>The side that the user speaks and signs for; null: for none of both.</summary>
    public RoundSide? Side =>
        Roles.Contains(Role.Controller) ? RoundSide.Office
        : Roles.Contains(Role.ProviderCoordinator) && IsOwnProvider ? RoundSide.Provider
        : null;
}

/// <summary>A move as it is proposed: the fields of the record that a budget is formed from.</summary>
/// <param name="Case">Pseudonymous case number.</param>
/// <param name="Months">Of the budget year, parts of months too.</param>
/// <param name="MonthlyCost">EUR a month that the stationary help would have cost.</param>
/// <param name="Share">Agreed share of it that moves.</param>
public sealed record HelpMoveDraft(string? Case, HelpMoveKind? Kind, string? Reason, decimal? Months, Money? MonthlyCost, Share? Share);
