using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.CostTypes;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Negotiation;

namespace SozialraumBudget.Domain.Models;

/// <summary>What a budget is formed from: the services of a base year, or a typed record.</summary>
public abstract record BudgetFacts;

/// <summary>Cases of a base year with the class limits and the steps negotiated on them.</summary>
/// <param name="Cases">All cases of the area; the model decides which of them count.</param>
public sealed record BaseYearFacts(IReadOnlyList<BaseYearCase> Cases, CostTypeLimits Limits, IReadOnlyList<BudgetAdjustment> Steps)
    : BudgetFacts;

/// <summary>Cost types that are given, as of a fixed budget that is looked at under other assumptions.</summary>
/// <param name="Sums">Cases × value of each, EUR.</param>
public sealed record CostTypeFacts(IReadOnlyList<Traced> Sums) : BudgetFacts;

/// <summary>Values that people enter in one form; the model names the fields.</summary>
public sealed record RecordFacts(FactRecord Record) : BudgetFacts;
