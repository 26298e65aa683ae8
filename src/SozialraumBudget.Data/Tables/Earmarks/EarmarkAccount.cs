using SozialraumBudget.Domain.Earmarks;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Tables;

/// <summary>Earmarked money of a provider from one year, followed until nothing is left. What happened to it hangs on entries.</summary>
public sealed class EarmarkAccount
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AgreementId { get; init; }

    public required Guid ProviderId { get; init; }

    /// <summary>The year whose surplus it is.</summary>
    public required int BudgetYear { get; init; }

    public required EarmarkPurpose Purpose { get; init; }

    /// <summary>Last day on which it may be spent.</summary>
    public required DateOnly Deadline { get; init; }

    public required Stamp Opened { get; init; }
}

/// <summary>What went into an earmark account or out of it beside the spending. Never changed.</summary>
public sealed class EarmarkEntry
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AccountId { get; init; }

    /// <summary>Above zero: earmarked; below: taken out by an amendment settlement, or claimed back.</summary>
    public required Money Amount { get; init; }

    /// <summary>German, for lists.</summary>
    public required string Text { get; init; }

    /// <summary>The settlement that moved it; null where it was claimed back.</summary>
    public Guid? SettlementId { get; init; }

    /// <summary>The claim; null where a settlement moved it.</summary>
    public Guid? DeductionId { get; init; }

    public required Stamp Booked { get; init; }
}
