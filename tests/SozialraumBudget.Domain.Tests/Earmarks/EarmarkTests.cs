using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Earmarks;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Earmarks;

public sealed class EarmarkTests
{
    private static readonly HashSet<Role> Coordinator = [Role.ProviderCoordinator];
    private static readonly HashSet<Role> Controller = [Role.Controller];
    private static readonly DateOnly First = new(2026, 1, 1);
    private static readonly DateOnly Deadline = new(2027, 12, 31);

    [Fact]
    public void Standing_IsFollowedUntilNothingIsLeft()
    {
        var running = At(new(2027, 12, 31), (SpendingState.Accepted, 300m), (SpendingState.Submitted, 200m), (SpendingState.Refused, 900m));
        Assert.Equal((300m, 200m, 700m, 500m), (running.Spent.Amount, running.Waiting.Amount, running.Left.Amount, running.Free.Amount));
        Assert.Equal(EarmarkStage.Running, running.Stage);
        Assert.Equal(EarmarkStage.Overdue, At(new(2028, 1, 1), (SpendingState.Accepted, 300m)).Stage);
        Assert.Equal(EarmarkStage.Closed, At(new(2026, 5, 1), (SpendingState.Accepted, 1000m)).Stage);
        Assert.Equal(
            EarmarkStage.Closed,
            new EarmarkStanding(new(1000m), new(700m), [new(SpendingState.Accepted, new(300m))], Deadline, new(2028, 2, 1)).Stage
        );
        // An amendment settlement took out what was spent already: nothing is free, and nothing is claimed back twice.
        var over = new EarmarkStanding(new(200m), Money.Zero, [new(SpendingState.Accepted, new(300m))], Deadline, new(2028, 2, 1));
        Assert.Equal((-100m, 0m, EarmarkStage.Closed), (over.Left.Amount, over.Free.Amount, over.Stage));
        Assert.Equal(EarmarkRules.NothingIsLeft, EarmarkRules.Reclaim(over, Controller)!.Rule);
    }

    [Fact]
    public void Report_FitsAmountDayAndReceipt()
    {
        var standing = At(new(2026, 6, 1), (SpendingState.Submitted, 400m));
        string? Rule(
            decimal? amount = 100,
            string? text = "Ferienfreizeit",
            DateOnly? day = null,
            bool receipt = true,
            Role role = Role.ProviderCoordinator
        ) =>
            EarmarkRules
                .Report(
                    standing,
                    new HashSet<Role> { role },
                    amount is { } a ? new Money(a) : null,
                    text,
                    day ?? new(2026, 5, 1),
                    receipt,
                    First,
                    new(2026, 6, 1)
                )
                ?.Rule;
        Assert.Null(Rule(600));
        Assert.Equal(EarmarkRules.RoleMustBeAllowed, Rule(role: Role.Controller));
        Assert.Equal(EarmarkRules.AmountMustBePositive, Rule(amount: null));
        Assert.Equal(EarmarkRules.AmountMustBePositive, Rule(0));
        Assert.Equal(EarmarkRules.AmountMustBeThere, Rule(600.01m));
        Assert.Equal(EarmarkRules.TextIsRequired, Rule(text: " "));
        Assert.Equal(EarmarkRules.TextIsTooLong, Rule(text: new('x', EarmarkRules.LongestText + 1)));
        Assert.Equal(EarmarkRules.DayMustFit, Rule(day: new(2026, 6, 2)));
        Assert.Equal(EarmarkRules.DayMustFit, Rule(day: new(2025, 12, 31)));
        Assert.Equal(EarmarkRules.ReceiptIsRequired, Rule(receipt: false));
    }

    [Fact]
    public void Decision_AndReclaim_AreTheControllers()
    {
        Assert.Null(EarmarkRules.Accept(SpendingState.Submitted, Controller));
        Assert.Equal(EarmarkRules.RoleMustBeAllowed, EarmarkRules.Accept(SpendingState.Submitted, Coordinator)!.Rule);
        Assert.Equal(EarmarkRules.ReportMustBeOpen, EarmarkRules.Accept(SpendingState.Refused, Controller)!.Rule);
        Assert.Equal(EarmarkRules.ReasonIsRequired, EarmarkRules.Refuse(SpendingState.Submitted, Controller, "")!.Rule);
        Assert.Null(EarmarkRules.Refuse(SpendingState.Submitted, Controller, "Beleg unleserlich"));
        Assert.Equal(EarmarkRules.DeadlineMustHavePassed, EarmarkRules.Reclaim(At(Deadline), Controller)!.Rule);
        var late = Deadline.AddDays(1);
        Assert.Equal(EarmarkRules.ReportsMustBeDecided, EarmarkRules.Reclaim(At(late, (SpendingState.Submitted, 1m)), Controller)!.Rule);
        Assert.Null(EarmarkRules.Reclaim(At(late, (SpendingState.Accepted, 1m)), Controller));
    }

    [Fact]
    public void Withdraw_IsTheProviders_UntilItIsDecided_AndFreesTheAmount()
    {
        Assert.Null(EarmarkRules.Withdraw(SpendingState.Submitted, Coordinator, "Falscher Beleg"));
        Assert.Equal(EarmarkRules.RoleMustBeAllowed, EarmarkRules.Withdraw(SpendingState.Submitted, Controller, "x")!.Rule);
        Assert.Equal(EarmarkRules.ReportMustBeOpen, EarmarkRules.Withdraw(SpendingState.Accepted, Coordinator, "x")!.Rule);
        Assert.Equal(EarmarkRules.ReasonIsRequired, EarmarkRules.Withdraw(SpendingState.Submitted, Coordinator, " ")!.Rule);
        Assert.Equal(new(1000m), At(new(2026, 6, 1), (SpendingState.Withdrawn, 400m)).Free);
    }

    private static EarmarkStanding At(DateOnly today, params (SpendingState State, decimal Amount)[] reports) =>
        new(new(1000m), Money.Zero, [.. reports.Select(static r => new SpendingFact(r.State, new(r.Amount)))], Deadline, today);
}
