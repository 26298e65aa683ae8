using SozialraumBudget.Domain.CostTypes;
using SozialraumBudget.Domain.Negotiation;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Negotiation;

/// <summary>Negotiated steps in short.</summary>
internal static class Step
{
    public static BudgetAdjustment Exclude(string number) => Made(new(AdjustmentKind.Exclude, number));

    public static BudgetAdjustment Include(string number) => Made(new(AdjustmentKind.Include, number));

    public static BudgetAdjustment Move(string number, CostTypeRange to) => Made(new(AdjustmentKind.Move, number, to));

    public static BudgetAdjustment Agree(CostTypeRange type, decimal value) =>
        Made(new(AdjustmentKind.AgreedValue, CostType: type, Value: new Money(value)));

    public static BudgetAdjustment Mean(CostTypeRange type) => Made(new(AdjustmentKind.MeanValue, CostType: type));

    public static BudgetAdjustment Increases(params decimal[] rates) => Made(new(AdjustmentKind.Increases, Increases: rates));

    public static BudgetAdjustment Made(NegotiationStep step) => step.ToAdjustment("Grund", "Test", DateTimeOffset.UnixEpoch);
}
