using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.CostTypes;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.Negotiation;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Infrastructure.Trial;

/// <summary>The terms of a trial calculation, checked. Nothing of it is an agreement and nothing is stored.</summary>
public sealed record TrialTerms
{
    /// <summary>This counter-performance is due per quarter; all others count as one proof.</summary>
    public const string ControllingData = "controlling data";

    /// <summary>Key of the model in terms that name none.</summary>
    public const string DefaultModel = "stuttgart";

    /// <summary>Where the terms come from, as every Rechenweg names it.</summary>
    public const string Source = "Probe-Kondition";

    /// <summary>How the budget is formed; a model that rests on a base year.</summary>
    public required BudgetModel Model { get; init; }

    public required BudgetYear BaseYear { get; init; }

    /// <summary>Name of the area; rows of other areas are left out.</summary>
    public required string Area { get; init; }

    public required string LeadProvider { get; init; }

    public required CostTypeLimits Limits { get; init; }

    public required BudgetTerms Terms { get; init; }

    /// <summary>Cases left out or moved, values agreed.</summary>
    public IReadOnlyList<BudgetAdjustment> Steps { get; init; } = [];

    /// <summary>German notes on what was not used, e.g. unknown fields.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>What is wrong with one field of the terms, in German.</summary>
public sealed record TermIssue(string Field, string? Value, string Reason);
