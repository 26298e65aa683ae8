using System.Globalization;
using System.Text.Json.Nodes;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.CostTypes;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.Negotiation;
using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Tests.Agreements;
using SozialraumBudget.Domain.Tests.Models;
using SozialraumBudget.Domain.Tests.Negotiation;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Examples;

/// <summary>A worked example: services of a base year, agreed terms, and the figures that were computed for them independently.</summary>
internal sealed class BudgetExample
{
    private BudgetExample(string folder)
    {
        JsonNode Json(string file) => JsonNode.Parse(File.ReadAllText(Path.Combine(folder, file)))!;
        var terms = Json("terms.json");
        Expected = Json("expected.json");
        Model = (CostTypeModel)BudgetModels.Of((string?)terms["model"] ?? "stuttgart");
        BaseYear = new BudgetYear((int)terms["base_year"]!);
        Lead = (string)terms["lead_provider"]!;
        Lines = ExampleLines.Read(Path.Combine(folder, "basisjahr.csv"));
        Cases = AnnualCaseCosts.Condense(Lines, BaseYear, new(Lead));
        Limits = new CostTypeLimits([.. terms["cost_type_limits"]!.AsArray().Select(static n => new Money((decimal)n!))]);
        Steps = [.. ReadSteps(terms)];
        Terms = ReadTerms(terms);
        Budget = Form(Steps);
    }

    public static BudgetExample Stuttgart { get; } = new(Path.Combine(ExampleFolder.Own, "stuttgart"));

    public static BudgetExample Hannover { get; } = new(Path.Combine(ExampleFolder.Own, "hannover"));

    public JsonNode Expected { get; }

    public CostTypeModel Model { get; }

    public BudgetYear BaseYear { get; }

    public string Lead { get; }

    public IReadOnlyList<ServiceLine> Lines { get; }

    public IReadOnlyList<BaseYearCase> Cases { get; }

    public CostTypeLimits Limits { get; }

    public BudgetTerms Terms { get; }

    public IReadOnlyList<BudgetAdjustment> Steps { get; }

    public Budget Budget { get; }

    public CaseBudget CaseWork => Budget.Cases!;

    public static BudgetExample Own(string name) => name == "stuttgart" ? Stuttgart : Hannover;

    /// <summary>An example of the folder outside the repository; null where that folder is not.</summary>
    public static BudgetExample? Shared(string name) =>
        ExampleFolder.Shared is { } folder && Directory.Exists(Path.Combine(folder, name)) ? new(Path.Combine(folder, name)) : null;

    public Budget Form(IReadOnlyList<BudgetAdjustment> steps) => Form(steps, Cases, Limits);

    public Budget Form(IReadOnlyList<BudgetAdjustment> steps, IReadOnlyList<BaseYearCase> cases, CostTypeLimits limits) =>
        Model.Form(new BaseYearFacts(cases, limits, steps), Terms);

    private static BudgetTerms ReadTerms(JsonNode terms)
    {
        var year = new BudgetYear((int)terms["budget_year"]!);
        var agreed = new List<(TermKey, string)>
        {
            (TermKey.BaseYear, ((int)terms["base_year"]!).ToString(CultureInfo.InvariantCulture)),
            (TermKey.ShareB, (string)terms["share_b"]!),
            (TermKey.Increases, string.Join("; ", terms["increases"]!.AsArray().Select(static n => (string)n!))),
            (TermKey.PayoutDueDays, "10"),
        };
        if (terms["paid_share"] is { } paid)
            agreed.Add((TermKey.PaidShare, (string)paid!));
        if (terms["bonus_share"] is { } bonus)
            agreed.Add((TermKey.BonusMaximum, (string)bonus!));
        return new BudgetTerms(
            year,
            AgreedTerms.On(year.First, [.. agreed]),
            [
                .. terms["retention_weights"]
                    ?.AsObject()
                    .Select(w =>
                        w.Key == "controlling data"
                            ? RetentionCondition.Quarterly(w.Key, (decimal)w.Value!, year, 30)
                            : new RetentionCondition(w.Key, (decimal)w.Value!)
                    )
                    ?? [],
            ]
        );
    }

    private IEnumerable<BudgetAdjustment> ReadSteps(JsonNode terms)
    {
        foreach (var number in terms["excluded"]!.AsArray())
            yield return Step.Exclude((string)number!);
        foreach (var (number, from) in terms["moved"]?.AsObject() ?? [])
            yield return Step.Move(number, RangeFrom((string)from!));
        foreach (var (from, value) in terms["agreed_values"]?.AsObject() ?? [])
        {
            yield return Step.Agree(RangeFrom(from), decimal.Parse((string)value!, CultureInfo.InvariantCulture));
        }
    }

    private CostTypeRange RangeFrom(string limit) =>
        Limits.Range(Limits.Classify(new Money(decimal.Parse(limit, CultureInfo.InvariantCulture))));
}
