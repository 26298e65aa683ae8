using SozialraumBudget.Domain.Bonus;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Deviation;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Settlement;

/// <summary>All that is on record about a year when its settlement is looked at. What is missing is null.</summary>
public sealed record SettlementSources
{
    public required BudgetYear Year { get; init; }

    public required DateOnly Today { get; init; }

    public required SettlementAgreed Agreed { get; init; }

    /// <summary>The version of the budget in force; null before the first.</summary>
    public SettledBudget? Budget { get; init; }

    /// <summary>Proof (a): the provider's annual accounts; null while nothing is handed in.</summary>
    public SettledAccounts? Accounts { get; init; }

    /// <summary>Proof (b): what the returns document; null while none is in.</summary>
    public DocumentedWork? Documented { get; init; }

    /// <summary>Null where no bonus is agreed for the year.</summary>
    public BonusProof? Bonus { get; init; }

    /// <summary>The area's social structure: indicator, year, value, summed over its districts.</summary>
    public IReadOnlyList<StructureValue> Structure { get; init; } = [];

    /// <summary>Planned and actual cases of each cost type, in order; empty where the model has none.</summary>
    public IReadOnlyList<CostTypeFigures> CostTypes { get; init; } = [];

    /// <summary>Providers that take part, the lead provider first; empty where it is alone.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    /// <summary>What earlier years of the same agreement were settled with, in order.</summary>
    public IReadOnlyList<CarriedResult> Carried { get; init; } = [];

    /// <summary>Plan and actual, where the model closes a year by them; null where two proofs settle it.</summary>
    public ClosingFacts? Closing { get; init; }

    /// <summary>Last day of the agreement within the year, where it ended before the year's end.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>Nothing of the year is still to come: it is over, or the agreement has ended in it.</summary>
    public bool IsYearOver => Today > LastDay;

    /// <summary>Last day of the year on which the agreement holds.</summary>
    public DateOnly LastDay => Agreements.AgreementPeriod.LastDay(Year, EndedOn);
}

/// <summary>The provider's annual accounts.</summary>
/// <param name="Result">Income minus expenses; negative is a deficit.</param>
/// <param name="State">German, e.g. "eingereicht".</param>
/// <param name="Income">All income; null where the accounts name the result alone.</param>
/// <param name="External">Of the expenses, help by others; null where they name the result alone.</param>
public sealed record SettledAccounts(Traced Result, bool IsAccepted, string State, Money? Income = null, Money? External = null);

/// <summary>A part with its amount, for tables.</summary>
public sealed record NamedAmount(string Name, Money Amount);

/// <summary>What the bonus of the year says to the settlement.</summary>
/// <param name="Points">Sum of the points, as far as measured.</param>
/// <param name="IsApproved">Assessed, answered and approved: the points stay.</param>
/// <param name="State">German.</param>
public sealed record BonusProof(Traced Points, BonusTerms Terms, bool IsApproved, string State);

/// <summary>A figure of the area's social structure.</summary>
public sealed record StructureValue(string Indicator, int Year, decimal Value);
