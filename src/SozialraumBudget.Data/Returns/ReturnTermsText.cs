using System.Text.Json;
using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Returns;

/// <summary>Terms of a return as they are kept with its steps.</summary>
internal static class ReturnTermsText
{
    public static string Write(ReturnTerms terms) =>
        JsonSerializer.Serialize(
            new Kept([.. terms.Rates], [.. terms.FlatActivities], terms.PartialBudgetB?.Amount)
            {
                Total = terms.TotalTolerance?.Value,
                Intensity = terms.IntensityTolerance?.Value,
            }
        );

    public static ReturnTerms Read(string json)
    {
        var kept = JsonSerializer.Deserialize<Kept>(json)!;
        return new(kept.Rates, kept.Flat, kept.B is { } b ? new Money(b) : null)
        {
            TotalTolerance = Share(kept.Total),
            IntensityTolerance = Share(kept.Intensity),
        };
    }

    private static Share? Share(decimal? value) => value is { } share ? new Share(share) : null;

    private sealed record Kept(IReadOnlyList<HourRate> Rates, IReadOnlyList<string> Flat, decimal? B)
    {
        public decimal? Total { get; init; }

        public decimal? Intensity { get; init; }
    }
}
