using System.Text.Json;
using System.Text.Json.Nodes;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Settlement;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Web.Infrastructure.Trial;

namespace SozialraumBudget.Web.Api.Trial;

/// <summary>The settlement of a year: two proofs, surplus or deficit with both takeovers side by side, and the bonus.</summary>
internal static class TrialSettlement
{
    private const int MostIndicators = 50;
    private const int MostCostTypes = 100;
    private const decimal MostHours = 10_000_000m;
    private const decimal MostPoints = 100_000m;
    private const decimal MostPeople = 1_000_000_000m;
    private const int MostCases = 1_000_000;
    private const string PointsExpected = "Erwartet werden Punkte ab 0.";

    /// <summary>The bonus is at most 1 % where the body says nothing else (rule 4.6).</summary>
    private static readonly Share UsualBonus = new(0.01m);

    public static SettlementAnswer? Compute(TrialObject body, bool derivation)
    {
        if (body.Find("kind", required: false) is { ValueKind: not JsonValueKind.String })
            body.Fail("kind", "Erwartet wird ein Text; er benennt den Fall und ändert nichts.");
        var facts = new SettlementFacts
        {
            Total = Input("Gesamtbudget", body.Amount("total")),
            PartialBudgetA = Input("Teilbudget A", body.Amount("a")),
            Entitlement = Input("Anspruch", body.Amount("entitlement")),
            AccountsResult = Input("Ergebnis des Abschlusses", body.Amount("accounts_result", signed: true)),
            Hours = body.Number("hours", 0, MostHours, "Erwartet werden Stunden, z. B. \"16045.66\"."),
            HourRate = body.Amount("rate", TrialObject.LargestPrice),
            ExternalCosts = Input("externe Kosten", body.Amount("external")),
            Points = Traced.Number("Bonuspunkte", body.Number("points", 0, MostPoints, PointsExpected), "Punkte", TrialTerms.Source),
            Indicators = [.. body.Objects("indicators", MostIndicators).Select(Indicator)],
            CostTypes = [.. body.Objects("cost_types", MostCostTypes).Select(CostType)],
        };
        var terms = new SettlementTerms(
            body.Share("tolerance"),
            body.Number("threshold", 0, MostPoints, PointsExpected),
            body.Amount("youth_limit"),
            body.Share("outside_share"),
            new(body.MaybeShare("bonus_share") ?? UsualBonus, TrialBonus.Scale(body, "bonus_scale"))
        );
        return body.Notes.Issues.Count > 0 ? null : Answer(AnnualSettlement.Of(facts, terms), body, derivation);
    }

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

    private static StructureIndicator Indicator(TrialObject indicator)
    {
        const string Expected = "Erwartet wird eine Zahl ab 0.";
        var read = new StructureIndicator(
            indicator.Text("name"),
            indicator.Share("weight"),
            indicator.Number("base", 0, MostPeople, Expected),
            indicator.Number("lagged", 0, MostPeople, Expected)
        );
        if (indicator.Notes.Issues.Count == 0 && read.Base == 0)
            indicator.Fail("base", "Von 0 aus gibt es keine Veränderung; der Ausgangswert liegt über 0.");
        return read;
    }

    private static CostTypeYear CostType(TrialObject type, int index) =>
        new(
            $"Kostentyp {index + 1}",
            type.Whole("n", 0, MostCases),
            type.Whole("m", 0, MostCases),
            type.Amount("v", TrialObject.LargestPrice),
            type.Whole("hi", 0, MostCases),
            type.Share("quality")
        );

    private static Traced Input(string label, Money amount) => Traced.Input(label, amount, TrialTerms.Source);
}

/// <summary>Body of trial/settlement.</summary>
/// <param name="Kind">Names the case and changes nothing.</param>
/// <param name="A">Partial budget A.</param>
/// <param name="AccountsResult">Result of the annual accounts; negative is a deficit.</param>
/// <param name="BonusShare">Share of the total that the bonus is at most; 0.01 where it is missing.</param>
/// <param name="BonusScale">Pairs of points and share.</param>
internal sealed record SettlementBody(
    string? Kind,
    Money Total,
    Money A,
    Money Entitlement,
    Money AccountsResult,
    decimal Hours,
    Money Rate,
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
