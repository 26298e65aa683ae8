using System.Text.Json;
using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Deviation;
using SozialraumBudget.Domain.Steering;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Steering;

/// <summary>Figures of a year as they are kept.</summary>
internal static class YearFiguresText
{
    public static string Write(YearFigures figures) =>
        JsonSerializer.Serialize(
            new Kept(
                figures.AsOf.Code,
                figures.Open,
                figures.Consumed.Amount,
                figures.External.Amount,
                figures.CaseIndependent.Amount,
                figures.PartialBudgetB?.Amount,
                figures.Trend?.Amount,
                figures.Commitments?.Amount,
                figures.Cases,
                [.. figures.Reasons.Select(static r => new KeptReason(r.Reason?.ToString(), r.Cases, r.Amount.Amount))],
                figures.Types is null ? null : [.. figures.Types.Select(static t => new KeptType(t.Name, t.Cases, t.Cost.Amount))]
            )
        );

    public static YearFigures Read(string json)
    {
        var kept = JsonSerializer.Deserialize<Kept>(json)!;
        return new()
        {
            AsOf = Period.Parse(kept.AsOf),
            Open = kept.Open,
            Consumed = new(kept.Consumed),
            External = new(kept.External),
            CaseIndependent = new(kept.CaseIndependent),
            PartialBudgetB = Amount(kept.B),
            Trend = Amount(kept.Trend),
            Commitments = Amount(kept.Commitments),
            Cases = kept.Cases,
            Types = kept.Types is null ? null : [.. kept.Types.Select(static t => new TypeActual(t.Name, t.Cases, new(t.Cost)))],
            Reasons =
            [
                .. kept.Reasons.Select(static r => new ReasonFigures(
                    r.Reason is { } name ? Enum.Parse<ExternalReason>(name) : null,
                    r.Cases,
                    new(r.Amount)
                )),
            ],
        };
    }

    private static Money? Amount(decimal? value) => value is { } amount ? new Money(amount) : null;

    private sealed record Kept(
        string AsOf,
        int Open,
        decimal Consumed,
        decimal External,
        decimal CaseIndependent,
        decimal? B,
        decimal? Trend,
        decimal? Commitments,
        CaseCounts Cases,
        IReadOnlyList<KeptReason> Reasons,
        IReadOnlyList<KeptType>? Types
    );

    private sealed record KeptReason(string? Reason, int Cases, decimal Amount);

    private sealed record KeptType(string Name, int Cases, decimal Cost);
}
