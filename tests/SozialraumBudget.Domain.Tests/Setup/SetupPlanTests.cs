using FsCheck;
using FsCheck.Fluent;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Setup;

namespace SozialraumBudget.Domain.Tests.Setup;

public sealed class SetupPlanTests
{
    private static readonly SetupFacts Whole = new()
    {
        HasCityName = true,
        HasCityAddress = true,
        Active = Enum.GetValues<Role>().ToDictionary(static r => r, static _ => 2),
        MoneyPersons = 3,
        HasCashAccount = true,
        Areas = 1,
        Providers = 1,
        AreasWithLead = 1,
        BankAccounts = 1,
        Agreements = 1,
        RetainingAgreements = 1,
        AgreementsWithConditions = 1,
        BaseYears = 1,
        FixedBudgets = 1,
        ActiveAgreements = 1,
        ApprovedPayouts = 1,
    };

    [Fact]
    public void Of_EmptyProduct_EveryStepIsMissingAndSaysWhat()
    {
        var plan = SetupPlan.Of(new());
        Assert.Equal(Enum.GetValues<SetupStep>(), plan.Tasks.Select(static t => t.Step));
        Assert.All(plan.Tasks, static t => Assert.False(string.IsNullOrWhiteSpace(t.Missing)));
        Assert.All(plan.Tasks, static t => Assert.NotEmpty(t.By));
        Assert.False(plan.IsDone);
        Assert.Equal(SetupStep.City, plan.NextFor(new HashSet<Role> { Role.Admin })!.Step);
        Assert.Equal(SetupStep.CashAccount, plan.NextFor(new HashSet<Role> { Role.Controller })!.Step);
        Assert.Null(plan.NextFor(new HashSet<Role> { Role.Management }));
    }

    [Fact]
    public void Of_WholeCity_IsDone()
    {
        var plan = SetupPlan.Of(Whole);
        Assert.True(plan.IsDone);
        Assert.Equal(plan.Tasks.Count, plan.DoneCount);
        Assert.All(plan.Tasks, static t => Assert.Null(t.Missing));
        Assert.Null(plan.NextFor(Enum.GetValues<Role>().ToHashSet()));
    }

    [Fact]
    public void Of_OneApproverWhoIsTheOnlyController_NeedsASecondPerson()
    {
        var task = Task(Whole with { MoneyPersons = 1 }, SetupStep.MoneyAccounts);
        Assert.Equal((SetupState.Open, "Vorbereiten und freigeben müssen zwei Personen."), (task.State, task.Missing));
    }

    [Fact]
    public void Of_InvitedOrProposed_Waits()
    {
        var invited = Whole with
        {
            Active = new Dictionary<Role, int> { [Role.Admin] = 1, [Role.Controller] = 1 },
            Invited = new Dictionary<Role, int> { [Role.Admin] = 1, [Role.Approver] = 1 },
        };
        Assert.Equal(SetupState.Waiting, Task(invited, SetupStep.SecondAdministrator).State);
        Assert.Equal(SetupState.Waiting, Task(invited, SetupStep.MoneyAccounts).State);
        Assert.Equal(
            SetupState.Waiting,
            Task(Whole with { HasCashAccount = false, HasProposedCashAccount = true }, SetupStep.CashAccount).State
        );
        Assert.Equal(SetupState.Waiting, Task(Whole with { BankAccounts = 0, ProposedBankAccounts = 1 }, SetupStep.BankAccounts).State);
        Assert.Equal(SetupState.Waiting, Task(Whole with { ApprovedPayouts = 0, PreparedPayouts = 1 }, SetupStep.Payout).State);
    }

    [Fact]
    public void Of_ModelThatRetainsNothing_NeedsNoConditions()
    {
        var facts = Whole with { RetainingAgreements = 0, AgreementsWithConditions = 0 };
        Assert.Equal(SetupState.Done, Task(facts, SetupStep.Conditions).State);
        Assert.Equal(SetupState.Open, Task(facts with { Agreements = 0 }, SetupStep.Conditions).State);
    }

    [Fact]
    public void Of_AccountsNobodyWaitsFor_AreOptional()
    {
        var facts = Whole with
        {
            Active = new Dictionary<Role, int>
            {
                [Role.Admin] = 2,
                [Role.Controller] = 1,
                [Role.Approver] = 1,
            },
        };
        Assert.Equal(SetupState.Optional, Task(facts, SetupStep.OtherAccounts).State);
        Assert.True(SetupPlan.Of(facts).IsDone);
    }

    /// <summary>Whatever is there: what is done has nothing missing, what is not says what; done means nothing is open.</summary>
    [Fact]
    public void Of_AnyCounts_SaysWhatIsMissingExactlyWhereItIs() =>
        Prop.ForAll(
                Gen.Choose(0, 2).ArrayOf(12).ToArbitrary(),
                static n =>
                {
                    var plan = SetupPlan.Of(
                        new()
                        {
                            HasCityName = n[0] > 0,
                            HasCityAddress = n[1] > 0,
                            Active = Enum.GetValues<Role>().ToDictionary(static r => r, _ => n[2]),
                            MoneyPersons = n[3],
                            HasCashAccount = n[4] > 0,
                            Areas = n[5],
                            Providers = n[6],
                            AreasWithLead = n[7],
                            BankAccounts = n[8],
                            Agreements = n[9],
                            FixedBudgets = n[10],
                            ApprovedPayouts = n[11],
                        }
                    );
                    return plan.Tasks.All(static t => (t.State == SetupState.Done) == t.Missing is null)
                        && plan.IsDone == plan.Tasks.All(static t => t.State is SetupState.Done or SetupState.Optional);
                }
            )
            .QuickCheckThrowOnFailure();

    private static SetupTask Task(SetupFacts facts, SetupStep step) => SetupPlan.Of(facts).Tasks.Single(t => t.Step == step);
}
