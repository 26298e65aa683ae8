using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using SozialraumBudget.Domain.Settlement;

namespace SozialraumBudget.Web.Infrastructure.Settlement;

/// <summary>A settlement as the body of <c>trial/settlement</c>: whoever sends it gets the same figures.</summary>
public static class SettlementRequest
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <exception cref="ArgumentException">There is nothing to settle by.</exception>
    public static string Write(SettlementPlan plan) => Of(plan).ToJsonString(Options);

    /// <exception cref="ArgumentException">There is nothing to settle by.</exception>
    public static JsonObject Of(SettlementPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var (facts, terms) = (plan.Facts ?? throw new ArgumentException("There is nothing to settle by.", nameof(plan)), plan.Terms);
        return new JsonObject
        {
            ["total"] = Text(facts.Total.Value),
            ["a"] = Text(facts.PartialBudgetA.Value),
            ["entitlement"] = Text(facts.Entitlement.Value),
            ["accounts_result"] = Text(facts.AccountsResult.Value),
            ["hours_by_rate"] = List(facts.Work, static w => new JsonObject { ["hours"] = Text(w.Hours), ["rate"] = Text(w.Rate) }),
            ["external"] = Text(facts.ExternalCosts.Value),
            ["tolerance"] = Text(terms.Tolerance.Value),
            ["points"] = Text(facts.Points.Value),
            ["threshold"] = Text(terms.Threshold),
            ["youth_limit"] = Text(terms.YouthWelfareLimit.Amount),
            ["indicators"] = List(
                facts.Indicators,
                static i => new JsonObject
                {
                    ["name"] = i.Name,
                    ["weight"] = Text(i.Weight.Value),
                    ["base"] = Text(i.Base),
                    ["lagged"] = Text(i.Lagged),
                }
            ),
            ["cost_types"] = List(
                facts.CostTypes,
                static t => new JsonObject
                {
                    ["n"] = Text(t.Agreed),
                    ["m"] = Text(t.Actual),
                    ["v"] = Text(t.Value.Amount),
                    ["hi"] = Text(t.CorridorEnd),
                    ["quality"] = Text(t.QualityShare.Value),
                }
            ),
            ["outside_share"] = Text(terms.OutsideShare.Value),
            ["bonus_share"] = Text(terms.Bonus.Highest.Value),
            ["bonus_scale"] = List(
                terms.Bonus.Scale.Steps,
                static s => new JsonArray(JsonValue.Create(Text(s.From)), JsonValue.Create(Text(s.Share.Value)))
            ),
        };
    }

    private static JsonArray List<T>(IEnumerable<T> items, Func<T, JsonNode> write) => new([.. items.Select(write)]);

    private static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
