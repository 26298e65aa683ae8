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
        agreement.BudgetModel.Fields is { } fields && facts.Problems(fields) is not [var (_, _, reason), ..]
            ? null
            : new(
                FactsMustBeWhole,
                agreement.BudgetModel.Fields is null
                    ? "Dieses Modell beruht auf einem Basisjahr."
                    : facts.Problems(agreement.BudgetModel.Fields)[0].Reason
            );
}
