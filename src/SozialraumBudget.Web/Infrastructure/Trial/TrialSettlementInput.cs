using System.Text.Json;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Settlement;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Infrastructure.Trial;

/// <summary>What a trial of the annual settlement is computed from.</summary>
internal sealed record TrialSettlementInput(SettlementFacts Facts, SettlementTerms Terms)
{
    private const int MostIndicators = 50;
    private const int MostRates = 50;
    private const int MostCostTypes = 100;
    private const decimal MostHours = 10_000_000m;
    private const decimal MostPoints = 100_000m;
    private const decimal MostPeople = 1_000_000_000m;
    private const int MostCases = 1_000_000;
    private const string PointsExpected = "Erwartet werden Punkte ab 0.";

    /// <summary>The bonus is at most 1 % where the body says nothing else (rule 4.6).</summary>
    private static readonly Share UsualBonus = new(0.01m);

    /// <summary>Null where the body's notes hold what is wrong.</summary>
    public static TrialSettlementInput? Read(TrialObject body)
    {
        if (body.Find("kind", required: false) is { ValueKind: not JsonValueKind.String })
            body.Fail("kind", "Erwartet wird ein Text; er benennt den Fall und ändert nichts.");
        var facts = new SettlementFacts
        {
            Total = Input("Gesamtbudget", body.Amount("total")),
            PartialBudgetA = Input("Teilbudget A", body.Amount("a")),
            Entitlement = Input("Anspruch", body.Amount("entitlement")),
            AccountsResult = Input("Ergebnis des Abschlusses", body.Amount("accounts_result", signed: true)),
            Work = Work(body),
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
            new(body.MaybeShare("bonus_share") ?? UsualBonus, TrialBonusInput.Scale(body, "bonus_scale"))
        );
        return body.Notes.Issues.Count > 0 ? null : new(facts, terms);
    }

    /// <summary>Hours at one rate, or at each of the year's rates.</summary>
    private static IReadOnlyList<RatedHours> Work(TrialObject body) =>
        body.Find("hours_by_rate", required: false) is null
            ? [Rated(body)]
            : [.. body.Objects("hours_by_rate", MostRates, 1).Select(Rated)];

    private static RatedHours Rated(TrialObject part) =>
        new(
            part.Number("hours", 0, MostHours, "Erwartet werden Stunden, z. B. \"16045.66\"."),
            part.Number("rate", 0, TrialObject.LargestPrice, "Erwartet wird ein Satz je Stunde, z. B. \"69.89\"."),
            TrialTerms.Source
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
