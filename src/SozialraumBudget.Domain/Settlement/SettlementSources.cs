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

    public bool IsYearOver => Today > Year.Last;
}

/// <summary>The version of a budget that a year is settled by.</summary>
/// <param name="Version">From 1.</param>
/// <param name="PartialBudgetA">Case-related lines, those that may not be compensated later left out.</param>
/// <param name="Payable">Paid in instalments.</param>
/// <param name="Retention">Parts of the retention.</param>
/// <param name="Apart">Lines on § 78b SGB VIII alone: no later compensation (§ 78d (1)), so they are settled apart.</param>
/// <param name="PartialBudgetB">Work that belongs to no case.</param>
public sealed record SettledBudget(
    int Version,
    Money Total,
    Money PartialBudgetA,
    Money PartialBudgetB,
    Money Payable,
    IReadOnlyList<RetainedShare> Retention,
    IReadOnlyList<LineApart> Apart
);

/// <summary>A part of the retention, released or not.</summary>
public sealed record RetainedShare(string Name, Money Amount, bool IsReleased);

/// <summary>A line of the budget that is settled apart.</summary>
/// <param name="IsOnlyBasis">False: the line rests on other legal bases besides.</param>
public sealed record LineApart(string Title, string LegalBasis, Money Amount, bool IsOnlyBasis);

/// <summary>The provider's annual accounts.</summary>
/// <param name="Result">Income minus expenses; negative is a deficit.</param>
/// <param name="State">German, e.g. "eingereicht".</param>
/// <param name="Income">All income; null where the accounts name the result alone.</param>
/// <param name="External">Of the expenses, help by others; null where they name the result alone.</param>
public sealed record SettledAccounts(Traced Result, bool IsAccepted, string State, Money? Income = null, Money? External = null);

/// <summary>Hours and costs that the returns document.</summary>
public sealed record DocumentedWork
{
    /// <summary>Documented hours by rate.</summary>
    public required IReadOnlyList<RatedHours> Work { get; init; }

    /// <summary>External costs that burden the provider.</summary>
    public required Money External { get; init; }

    /// <summary>One-off costs of own help: not in proof (b), so they are part of the gap.</summary>
    public Money OneOff { get; init; }

    /// <summary>Hours that the rate covers: shown, not counted.</summary>
    public decimal FlatHours { get; init; }

    /// <summary>What is expected beyond the documented costs until the year's end; null: the year is complete.</summary>
    public Money? Expected { get; init; }

    /// <summary>Value of the documented hours by month: "Januar 2025" …</summary>
    public IReadOnlyList<NamedAmount> Months { get; init; } = [];

    public IReadOnlyList<NamedAmount> Teams { get; init; } = [];

    /// <summary>Case-specific, cross-case, case-independent.</summary>
    public IReadOnlyList<NamedAmount> Kinds { get; init; } = [];

    /// <summary>Quarters whose return is not accepted: "Q4 2025".</summary>
    public IReadOnlyList<string> NotAccepted { get; init; } = [];
}

/// <summary>A part with its amount, for tables.</summary>
public sealed record NamedAmount(string Name, Money Amount);

/// <summary>What the bonus of the year says to the settlement.</summary>
/// <param name="Points">Sum of the points, as far as measured.</param>
/// <param name="IsApproved">Assessed, answered and approved: the points stay.</param>
/// <param name="State">German.</param>
public sealed record BonusProof(Traced Points, BonusTerms Terms, bool IsApproved, string State);

/// <summary>A figure of the area's social structure.</summary>
public sealed record StructureValue(string Indicator, int Year, decimal Value);
