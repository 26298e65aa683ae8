using System.Text.Json.Serialization;
using SozialraumBudget.Domain.Bonus;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Settlement;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Settlement;

/// <summary>Plan and actual of a model that moves no money, as they are frozen.</summary>
public static partial class SettlementText
{
    private sealed record FrozenClosing(
        string Consequence,
        bool NeedsAccounts,
        decimal Plan,
        int Months,
        decimal Networking,
        IReadOnlyList<FrozenPart> Lines,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<QualityValue>? Quality,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<FrozenAmount>? Unreported = null
    )
    {
        public static FrozenClosing Of(ClosingFacts facts) =>
            new(
                facts.Consequence,
                facts.NeedsAccounts,
                facts.Plan.Amount,
                facts.Months,
                facts.Networking.Amount,
                [.. facts.Lines.Select(static l => new FrozenPart(l.Title, l.Plan.Amount, l.Actual?.Amount))],
                facts.Quality.Count == 0 ? null : facts.Quality,
                facts.Unreported.Count == 0 ? null : FrozenAmount.Of(facts.Unreported)
            );

        public ClosingFacts Read() =>
            new(
                Consequence,
                NeedsAccounts,
                new(Plan),
                [.. Lines.Select(static l => new ComparedLine(l.Title, new(l.Plan), l.Actual is { } actual ? new Money(actual) : null))]
            )
            {
                Months = Months,
                Networking = new(Networking),
                Quality = Quality ?? [],
                Unreported = [.. (Unreported ?? []).Select(static a => new NamedAmount(a.Name, new(a.Amount)))],
            };
    }

    private sealed record FrozenPart(string Title, decimal Plan, decimal? Actual);
}
