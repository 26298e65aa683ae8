using System.Text.Json;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Fixing;

/// <summary>
/// The terms frozen with a fixed budget, as JSON: every dated term with its source, the increases used, the counter-performances.
/// </summary>
public static class FixedTerms
{
    public static string Write(BudgetTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return JsonSerializer.Serialize(
            new Frozen(
                terms.Year.Year,
                [.. terms.Agreed.All],
                [.. terms.Increases.Select(static i => new FrozenIncrease(i.Rate, i.Source))],
                [.. terms.Conditions.Select(static c => new FrozenCondition(c.Name, c.Weight, [.. c.Items]))],
                terms.HoldsFrom
            )
        );
    }

    /// <exception cref="JsonException">The text holds no frozen terms.</exception>
    public static BudgetTerms Read(string json)
    {
        var frozen = JsonSerializer.Deserialize<Frozen>(json) ?? throw new JsonException("The frozen terms are empty.");
        var year = new BudgetYear(frozen.Year);
        return new(
            year,
            new AgreementTerms(frozen.Terms).AsOf(year.First),
            [.. frozen.Conditions.Select(static c => new RetentionCondition(c.Name, c.Weight, c.Items))]
        )
        {
            Increases = [.. frozen.Increases.Select(static i => new Increase(i.Rate, i.Source))],
            HoldsFrom = frozen.HoldsFrom,
        };
    }

    private sealed record Frozen(
        int Year,
        IReadOnlyList<DatedTerm> Terms,
        IReadOnlyList<FrozenIncrease> Increases,
        IReadOnlyList<FrozenCondition> Conditions,
        DateOnly? HoldsFrom = null
    );

    private sealed record FrozenIncrease(decimal Rate, string? Source);

    private sealed record FrozenCondition(string Name, decimal Weight, IReadOnlyList<RetentionItem> Items);
}
