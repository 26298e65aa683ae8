using FsCheck;
using FsCheck.Fluent;
using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.CostTypes;
using SozialraumBudget.Domain.Negotiation;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Negotiation;

/// <summary>Random base years, class limits and negotiated steps.</summary>
internal static class Generated
{
    public static Gen<IReadOnlyList<BaseYearCase>> Cases { get; } =
        Gen.Choose(0, 30)
            .SelectMany(static count => Gen.Choose(0, 6_000_000).Zip(Gen.Elements(HelpSettings.All.ToArray())).ListOf(count))
            .Select(static list => (IReadOnlyList<BaseYearCase>)[.. list.Select(static (c, i) => Case($"X-{i:000}", c.Item1, c.Item2))]);

    public static Gen<CostTypeLimits> Limits { get; } =
        Gen.Choose(1, 5_500_000)
            .ListOf(4)
            .Select(static cents => new CostTypeLimits([Money.Zero, .. cents.Distinct().Order().Select(static c => Money.FromCents(c))]));

    /// <summary>Steps that can be made on these cases with these limits.</summary>
    public static Gen<NegotiationStep> StepOn(IReadOnlyList<BaseYearCase> cases, CostTypeLimits limits) =>
        from kind in cases.Count == 0 ? Gen.Choose(3, 5) : Gen.Choose(0, 5)
        from index in Gen.Choose(0, Math.Max(0, cases.Count - 1))
        from type in Gen.Choose(0, limits.Count - 1)
        from cents in Gen.Choose(0, 9_000_000)
        select (AdjustmentKind)kind switch
        {
            AdjustmentKind.Exclude or AdjustmentKind.Include => new NegotiationStep((AdjustmentKind)kind, cases[index].CaseNumber),
            AdjustmentKind.Move => new(AdjustmentKind.Move, cases[index].CaseNumber, limits.Range(type)),
            AdjustmentKind.AgreedValue => new(AdjustmentKind.AgreedValue, CostType: limits.Range(type), Value: Money.FromCents(cents)),
            AdjustmentKind.MeanValue => new(AdjustmentKind.MeanValue, CostType: limits.Range(type)),
            _ => new(AdjustmentKind.Increases, Increases: [((cents % 1500) - 500) / 10_000m]),
        };

    public static List<BudgetAdjustment> Made(IEnumerable<NegotiationStep> steps) => [.. steps.Select(Step.Made)];

    private static BaseYearCase Case(string number, int cents, HelpSetting setting) =>
        new()
        {
            CaseNumber = number,
            Area = "Hafen",
            AnnualCost = Money.FromCents(cents),
            IsExternal = false,
            IsStock = true,
            HelpType = HelpType.FlexibleHelp,
            Setting = setting,
            Provider = "Werkstatt Jugend e.V.",
        };
}
