using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Deductions;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Payouts;

/// <summary>
/// A due of the year and what became of it: planned, prepared, approved, paid. Not prepared yet, the amounts are what it would pay now.
/// </summary>
public sealed record DueStanding
{
    public required DueKey Key { get; init; }

    public required DuePurpose Purpose { get; init; }

    /// <summary>What of the budget falls due.</summary>
    public required Money Due { get; init; }

    /// <summary>Released retention: in the payout, or waiting for it.</summary>
    public required Money Released { get; init; }

    /// <summary>Set off against claims, or what would be; below zero where credits are more.</summary>
    public required Money SetOff { get; init; }

    public required DateOnly DueOn { get; init; }

    public required PayoutStep Step { get; init; }

    /// <summary>The due day has passed and nobody has approved a payout, prepared or not.</summary>
    public required bool IsOverdue { get; init; }

    /// <summary>First day it may be prepared, as agreed; null once that has come, and where none is agreed.</summary>
    public DateOnly? NotBefore { get; init; }

    /// <summary>Day from which on it counts as due: the preparation begins.</summary>
    public required DateOnly DueFrom { get; init; }

    /// <summary>The payout in force: prepared or approved; null while there is none.</summary>
    public PayoutFact? Payout { get; init; }

    /// <summary>The newest payout of this due that was refused, withdrawn or reversed, while none is in force.</summary>
    public PayoutFact? CameToNothing { get; init; }

    public Money Gross => Due + Released;

    /// <summary>What is or would be transferred.</summary>
    public Money Amount => Gross - SetOff;

    /// <summary>"bezahlt am 03.05.2026": the step, with the day where there is one.</summary>
    public string Told => Step.Told(Payout?.Transfer);

    public bool IsOpen => Payout is null;

    /// <summary>Its turn has come or may be taken early: nobody has prepared it, and the agreement lets it be prepared today.</summary>
    public bool CanBePrepared => IsOpen && Step.CanBePrepared() && NotBefore is null;

    public bool IsApproved => Step.IsApproved();

    /// <summary>Something of it is still to be paid, and will be.</summary>
    public bool Waits => !IsApproved && Step is not (PayoutStep.NothingToPay or PayoutStep.Resting);

    /// <summary>"Q1", "Januar", "Q4 · Nachzahlung", "Einbehalt".</summary>
    public string Name => DueNames.Of(Key, Purpose);
}
