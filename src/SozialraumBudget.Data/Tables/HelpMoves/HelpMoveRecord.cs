using SozialraumBudget.Domain.HelpMoves;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Tables;

/// <summary>
/// A move of money for a stationary help that was avoided or brought back: both sides sign it. From the second signature on nothing of it
/// changes; before, it has no effect.
/// </summary>
public sealed class HelpMoveRecord
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AgreementId { get; init; }

    /// <summary>The lead provider, for the consortium.</summary>
    public required Guid ProviderId { get; init; }

    public required int BudgetYear { get; init; }

    public required HelpMoveKind Kind { get; init; }

    /// <summary>Pseudonymous.</summary>
    public required string CaseNumber { get; init; }

    public required string Reason { get; init; }

    /// <summary>Of the budget year, parts of months too.</summary>
    public required decimal Months { get; init; }

    /// <summary>EUR a month.</summary>
    public required Money MonthlyCost { get; init; }

    /// <summary>Agreed share of what the help would have cost.</summary>
    public required Share Share { get; init; }

    public required Stamp Proposed { get; init; }

    public Stamp? ProviderSigned { get; set; }

    public Stamp? OfficeSigned { get; set; }

    public Stamp? Withdrawn { get; set; }

    public string? WithdrawReason { get; set; }

    /// <param name="isOpen">As in <see cref="HelpMoveFacts.IsOpen"/>.</param>
    public HelpMoveFacts Facts(bool isOpen) => new(isOpen, Withdrawn is not null, ProviderSigned?.UserId, OfficeSigned?.UserId);
}

/// <summary>A fixed version of the budget rests on this move.</summary>
public sealed class FixedHelpMove
{
    public required Guid FixedBudgetId { get; init; }

    public required Guid HelpMoveId { get; init; }
}
