using System.Text.Json;
using SozialraumBudget.Domain.Reconciliation;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Reconciliation;

/// <summary>Figures of a round as they are kept with its second signature.</summary>
internal static class RoundFiguresText
{
    public static string Write(RoundFigures figures) =>
        JsonSerializer.Serialize(
            new Kept(
                [
                    .. figures.Types.Select(static t => new KeptType(
                        t.Name,
                        t.Provider,
                        t.Office,
                        t.Agreed,
                        t.Planned,
                        t.PlannedCost.Amount,
                        t.ActualCost.Amount
                    )),
                ],
                figures.NotCounted.Amount
            )
        );

    public static RoundFigures Read(string json)
    {
        var kept = JsonSerializer.Deserialize<Kept>(json)!;
        return new(
            [.. kept.Types.Select(static t => new RoundType(t.Name, t.Provider, t.Office, t.Agreed, t.N, new(t.V), new(t.A)))],
            new Money(kept.NotCounted)
        );
    }

    private sealed record Kept(IReadOnlyList<KeptType> Types, decimal NotCounted);

    private sealed record KeptType(string Name, int Provider, int Office, int Agreed, int N, decimal V, decimal A);
}
