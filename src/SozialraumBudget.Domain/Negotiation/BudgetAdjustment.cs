using SozialraumBudget.Domain.CostTypes;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Negotiation;

/// <summary>
/// One step of the negotiation, with reason, author and time (rules 4.2 and 4.3 in docs/rules.md). Steps apply in
/// their order; a later one wins over an earlier one on the same case or cost type.
/// </summary>
public sealed record BudgetAdjustment
{
    private BudgetAdjustment(AdjustmentKind kind, string reason, string author, DateTimeOffset at)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        ArgumentException.ThrowIfNullOrWhiteSpace(author);
        (Kind, Reason, Author, At) = (kind, reason, author, at);
    }

    public AdjustmentKind Kind { get; }

    public string Reason { get; }

    public string Author { get; }

    public DateTimeOffset At { get; }

    /// <summary>Ties the cases of one step together; null for a step about one thing.</summary>
    public Guid? Batch { get; init; }

    /// <summary>For Exclude, Include, Move.</summary>
    public string? CaseNumber { get; private init; }

    /// <summary>
    /// The class it was agreed for, by its limits: the target of a Move, the subject of AgreedValue and MeanValue. It never means another
    /// class: when the limits change, people decide what becomes of it.
    /// </summary>
    public CostTypeRange? CostType { get; private init; }

    /// <summary>For AgreedValue; not negative.</summary>
    public Money? Value { get; private init; }

    /// <summary>For Increases: replaces those of the terms.</summary>
    public IReadOnlyList<Increase>? Increases { get; private init; }

    public static BudgetAdjustment Exclude(string caseNumber, string reason, string author, DateTimeOffset at) =>
        new(AdjustmentKind.Exclude, reason, author, at) { CaseNumber = caseNumber };

    public static BudgetAdjustment Include(string caseNumber, string reason, string author, DateTimeOffset at) =>
        new(AdjustmentKind.Include, reason, author, at) { CaseNumber = caseNumber };

    public static BudgetAdjustment Move(string caseNumber, CostTypeRange costType, string reason, string author, DateTimeOffset at) =>
        new(AdjustmentKind.Move, reason, author, at) { CaseNumber = caseNumber, CostType = costType };

    public static BudgetAdjustment AgreedValue(CostTypeRange costType, Money value, string reason, string author, DateTimeOffset at)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, Money.Zero);
        return new(AdjustmentKind.AgreedValue, reason, author, at) { CostType = costType, Value = value };
    }

    public static BudgetAdjustment MeanValue(CostTypeRange costType, string reason, string author, DateTimeOffset at) =>
        new(AdjustmentKind.MeanValue, reason, author, at) { CostType = costType };

    public static BudgetAdjustment SetIncreases(IReadOnlyList<Increase> increases, string reason, string author, DateTimeOffset at) =>
        new(AdjustmentKind.Increases, reason, author, at) { Increases = increases };
}
