using FsCheck;
using FsCheck.Fluent;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.CostTypes;
using SozialraumBudget.Domain.Negotiation;
using SozialraumBudget.Domain.Tests.Examples;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Negotiation;

public sealed class NegotiationTests
{
    private static readonly BudgetExample Example = BudgetExample.Stuttgart;

    private static readonly Gen<NegotiationStep> AnyStep = Generated.StepOn(Example.Cases, Example.Limits);

    [Fact]
    public void Counter_OfTheNewestStep_RestoresTheBudget()
    {
        Prop.ForAll(
                Gen.NonEmptyListOf(AnyStep).ToArbitrary(),
                static steps =>
                {
                    var made = Generated.Made(steps);
                    var counter = NegotiationRules.Counter(made, made.Count - 1, Example.Cases, Example.Limits, Example.Terms.Increases);
                    var before = Example.Form([.. made.SkipLast(1)]).Cases!;
                    var after = Example.Form([.. made, Step.Made(counter)]).Cases!;
                    // An Include of a case that was never out, taken back, leaves it out: the counter step is the opposite act,
                    // not an undo of nothing.
                    var idle =
                        made[^1].Kind is AdjustmentKind.Exclude or AdjustmentKind.Include
                        && NegotiationHistory.Of(Example.Form, made)[^1].ChangedNothing;
                    return idle || before.CostTypes.Select(Figures).SequenceEqual(after.CostTypes.Select(Figures));
                }
            )
            .Check(Config.QuickThrowOnFailure);
    }

    [Fact]
    public void History_TotalsFollowOneAnother_AndEndInTheBudget()
    {
        Prop.ForAll(
                Gen.NonEmptyListOf(AnyStep).ToArbitrary(),
                static steps =>
                {
                    var made = Generated.Made(steps);
                    var history = NegotiationHistory.Of(Example.Form, made);
                    return history[^1].After == Example.Form(made).Total.Amount
                        && history.Zip(history.Skip(1)).All(static pair => pair.First.After == pair.Second.Before)
                        && history.All(static h => !h.ChangedNothing || h.Difference.IsZero)
                        && history.All(h => h.SupersededBy is not { } later || NegotiationRules.SameSubject(made[later - 1], h.Step));
                }
            )
            .Check(Config.QuickThrowOnFailure);
    }

    [Theory]
    [InlineData(AdjustmentKind.Exclude, "HA-25-001", null, null, " ", NegotiationRules.ReasonIsRequired)]
    [InlineData(AdjustmentKind.Exclude, "HA-25-999", null, null, "Grund", NegotiationRules.CaseMustExist)]
    [InlineData(AdjustmentKind.Move, "HA-25-001", 4000, null, "Grund", null)]
    [InlineData(AdjustmentKind.Move, "HA-25-001", 4001, null, "Grund", NegotiationRules.CostTypeMustExist)]
    [InlineData(AdjustmentKind.Move, "HA-25-001", null, null, "Grund", NegotiationRules.CostTypeMustExist)]
    [InlineData(AdjustmentKind.AgreedValue, null, 4000, -1, "Grund", NegotiationRules.ValueMustBePlausible)]
    [InlineData(AdjustmentKind.AgreedValue, null, 4000, 10_000_000, "Grund", NegotiationRules.ValueMustBePlausible)]
    [InlineData(AdjustmentKind.AgreedValue, null, 4000, 0, "Grund", null)]
    [InlineData(AdjustmentKind.MeanValue, null, 3999, null, "Grund", NegotiationRules.CostTypeMustExist)]
    public void Objection_Step_NeedsReasonCaseClassAndValue(
        AdjustmentKind kind,
        string? number,
        int? from,
        int? value,
        string reason,
        string? rule
    )
    {
        CostTypeRange? type = from is { } limit ? new(new Money(limit), new Money(11_000m)) : null;
        var step = new NegotiationStep(kind, number, type, value is { } amount ? new Money(amount) : null);
        Assert.Equal(rule, NegotiationRules.Objection(step, reason, Example.Cases, Example.Limits)?.Rule);
    }

    [Theory]
    [InlineData("0.035 -0.01", null)]
    [InlineData("", null)]
    [InlineData("-1", NegotiationRules.IncreasesMustBePlausible)]
    [InlineData("1.01", NegotiationRules.IncreasesMustBePlausible)]
    [InlineData("0.0000001", NegotiationRules.IncreasesMustBePlausible)]
    [InlineData("0 0 0 0 0 0 0 0 0 0 0", NegotiationRules.IncreasesMustBePlausible)]
    public void Objection_Increases_AboveMinusHundredPercentAndAtMostTen(string rates, string? rule) =>
        Assert.Equal(
            rule,
            NegotiationRules
                .Objection(
                    new(
                        AdjustmentKind.Increases,
                        Increases:
                        [
                            .. rates
                                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                                .Select(static r => decimal.Parse(r, System.Globalization.CultureInfo.InvariantCulture)),
                        ]
                    ),
                    "Grund",
                    Example.Cases,
                    Example.Limits
                )
                ?.Rule
        );

    private static object Figures(CostTypeBudget t) => (t.Cases, t.Value, t.CarriedForward.Value);
}
