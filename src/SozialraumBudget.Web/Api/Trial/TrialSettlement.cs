using System.Text.Json;
using System.Text.Json.Nodes;
using SozialraumBudget.Domain.Settlement;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Web.Infrastructure.Trial;

namespace SozialraumBudget.Web.Api.Trial;

/// <summary>The settlement of a year: two proofs, surplus or deficit with both takeovers side by side, and the bonus.</summary>
internal static class TrialSettlement
{
    public static SettlementAnswer? Compute(TrialObject body, bool derivation) =>
        TrialSettlementInput.Read(body) is { } input ? Answer(AnnualSettlement.Of(input.Facts, input.Terms), body, derivation) : null;

    private static SettlementAnswer Answer(AnnualSettlement settlement, TrialObject body, bool derivation) =>
        new(
            settlement.Proofs.Cost,
            settlement.Proofs.Plausibility,
            settlement.Proofs.Gap,
            settlement.Proofs.Agree,
            settlement.Surplus?.Amount.Amount,
            settlement.Surplus?.YouthWelfare.Amount,
            settlement.Surplus?.Help.Amount,
            settlement.Surplus?.Returned.Amount,
            settlement.Deficit?.Recognised.Amount,
            settlement.Deficit?.Supplement.Amount,
            settlement.Deficit is { } target ? TakeoverAnswer.Of(target.TargetDifferentiated) : null,
            settlement.Deficit is { } quality ? TakeoverAnswer.Of(quality.QualityDependent) : null,
            settlement.Bonus,
            body.Notes.Answered(),
            derivation ? DerivationAnswer.Write(settlement.Explain()) : null
        );
}

/// <summary>Body of trial/settlement.</summary>
/// <param name="Kind">Names the case and changes nothing.</param>
/// <param name="A">Partial budget A.</param>
/// <param name="AccountsResult">Result of the annual accounts; negative is a deficit.</param>
/// <param name="Hours">Documented hours, with their rate; or <paramref name="HoursByRate"/>.</param>
/// <param name="Rate">Price of an hour.</param>
/// <param name="HoursByRate">Documented hours at each of the year's rates, where there are several.</param>
/// <param name="BonusShare">Share of the total that the bonus is at most; 0.01 where it is missing.</param>
/// <param name="BonusScale">Pairs of points and share.</param>
internal sealed record SettlementBody(
    string? Kind,
    Money Total,
    Money A,
    Money Entitlement,
    Money AccountsResult,
    decimal? Hours,
    decimal? Rate,
    IReadOnlyList<RatedHoursBody>? HoursByRate,
    Money External,
    Share Tolerance,
    decimal Points,
    decimal Threshold,
    Money YouthLimit,
    IReadOnlyList<StructureIndicatorBody> Indicators,
    IReadOnlyList<CostTypeYearBody> CostTypes,
    Share OutsideShare,
    Share? BonusShare,
    IReadOnlyList<IReadOnlyList<JsonElement>> BonusScale
);

internal sealed record RatedHoursBody(decimal Hours, decimal Rate);

internal sealed record StructureIndicatorBody(string Name, Share Weight, decimal Base, decimal Lagged);

/// <param name="N">Agreed cases.</param>
/// <param name="M">Actual cases.</param>
/// <param name="V">Value of a case as carried forward.</param>
/// <param name="Hi">Upper end of the corridor.</param>
/// <param name="Quality">Share that the quality score earns.</param>
internal sealed record CostTypeYearBody(int N, int M, Money V, int Hi, Share Quality);

/// <summary>A surplus has four figures, a deficit has five; what does not apply is missing.</summary>
internal sealed record SettlementAnswer(
    Money PlausibilityCost,
    Money PlausibilityResult,
    Money Gap,
    bool WithinTolerance,
    Money? Surplus,
    Money? KeptYouthWelfare,
    Money? KeptHze,
    Money? Returned,
    Money? DeficitRecognised,
    Money? SocialStructureSupplement,
    TakeoverAnswer? TargetDifferentiated,
    TakeoverAnswer? QualityDependent,
    Money Bonus,
    IReadOnlyList<string>? Warnings,
    JsonObject? Derivation
);

internal sealed record TakeoverAnswer(Money Takeover, Money ProviderBears)
{
    public static TakeoverAnswer Of(DeficitTakeover takeover) => new(takeover.Amount, takeover.ProviderBears);
}
