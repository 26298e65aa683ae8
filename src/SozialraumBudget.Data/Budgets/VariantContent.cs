using SozialraumBudget.Domain.CostTypes;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.Negotiation;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Budgets;

/// <summary>What may be the content of a variant: limits of cost types, or the record of a model that rests on one.</summary>
public static class VariantContent
{
    public const string LimitsMustAscend = nameof(LimitsMustAscend);
    public const string FactsMustBeWhole = nameof(FactsMustBeWhole);

    internal static Refusal? Objection(IReadOnlyList<Money> limits) =>
        CostTypeLimits.Problems(limits) switch
        {
            [var first, ..] => new(LimitsMustAscend, first),
            _ when limits[^1] > NegotiationRules.GreatestValue => new(
                LimitsMustAscend,
                $"Grenzen gehen bis {GermanNumber.Text(NegotiationRules.GreatestValue)}."
            ),
            _ => null,
        };

    internal static Refusal? Objection(Agreement agreement, FactRecord facts) =>
        Reason(agreement.BudgetModel, facts) is { } reason ? new(FactsMustBeWhole, reason) : null;

    private static string? Reason(BudgetModel model, FactRecord facts) =>
        model.Fields is not { } fields ? "Dieses Modell beruht auf einem Basisjahr."
        : facts.Problems(fields) is [var (_, _, reason), ..] ? reason
        : model.Objection(facts);
}
