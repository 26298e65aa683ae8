using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Payouts;

/// <summary>One line of the due list: a payout, or an instalment that has none.</summary>
public sealed record PayoutRow
{
    public required Guid AgreementId { get; init; }

    /// <summary>Null while nothing is prepared.</summary>
    public Guid? PayoutId { get; init; }

    public required string Area { get; init; }

    public required string Provider { get; init; }

    public required int Year { get; init; }

    public required int Quarter { get; init; }

    /// <summary>1 for the regular payout; 0 for released retention that no instalment is left to carry.</summary>
    public required int Sequence { get; init; }

    public required Money Instalment { get; init; }

    /// <summary>In a payout, or waiting for the next one.</summary>
    public required Money Released { get; init; }

    /// <summary>Zero or negative; of what is not prepared, what it would set off.</summary>
    public Money Deductions { get; init; }

    public Money Gross => Instalment + Released;

    public Money Amount => Gross + Deductions;

    /// <summary>Refused and reversed payouts moved no money: they stand in the list, not in its sums.</summary>
    public bool Counts => Step is not (PayoutStep.Refused or PayoutStep.Reversed);

    public required DateOnly DueOn { get; init; }

    public required PayoutStep Step { get; init; }

    /// <summary>In a file for the cash office.</summary>
    public bool Exported { get; init; }

    public bool IsRetentionOnly => Sequence == 0 || (PayoutId is not null && Instalment.IsZero);

    /// <summary>"Q1", "Q4 · Nachzahlung", "Einbehalt".</summary>
    public string Period => IsRetentionOnly ? "Einbehalt" : Sequence == 1 ? $"Q{Quarter}" : $"Q{Quarter} · Nachzahlung";

    /// <summary>What to prepare, as check boxes carry it.</summary>
    public string Key => $"{AgreementId:N}-{Quarter}-{Sequence}";
}
