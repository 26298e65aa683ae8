using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Infrastructure.Budgets;

/// <summary>The retention by counter-performance and proof, as pages show it.</summary>
/// <param name="Why">Address of its Rechenweg; null where the page has none.</param>
public sealed record RetentionView(Money Amount, IReadOnlyList<RetentionRow> Rows, string? Why = null)
{
    public static RetentionView Of(Money retention, IReadOnlyList<RetentionCondition> conditions, string? why = null)
    {
        ArgumentNullException.ThrowIfNull(conditions);
        var whole = Traced.Input("Einbehalt", retention);
        var parts = RetentionSchedule.Parts(whole, conditions).ToLookup(static p => p.Condition);
        var rows = RetentionSchedule
            .ByCondition(whole, conditions)
            .Zip(conditions)
            .Index()
            .Select(r => new RetentionRow(r.Item.Second.Name, r.Item.First.Amount, r.Item.Second.Weight, [.. parts[r.Index]]));
        return new(retention, [.. rows], why);
    }
}

/// <summary>One counter-performance with its proofs.</summary>
public sealed record RetentionRow(string Name, Money Amount, decimal Weight, IReadOnlyList<PlannedRetention> Parts);
