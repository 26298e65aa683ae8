using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.HelpMoves;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.Reconciliation;
using SozialraumBudget.Domain.Tests.Models;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.HelpMoves;

public sealed class HelpMoveRulesTests
{
    private const string Group = "Vermiedene oder zurückgeholte stationäre Hilfen";
    private static readonly Guid Somebody = Guid.NewGuid();
    private static readonly BudgetModel Siegen = BudgetModels.Of("siegen");
    private static readonly HelpMoveActor Office = new(new HashSet<Role> { Role.Controller }, Guid.NewGuid(), false);
    private static readonly HelpMoveActor Provider = new(new HashSet<Role> { Role.ProviderCoordinator }, Guid.NewGuid(), true);

    private static readonly HelpMoveDraft Draft = new("SI-1", HelpMoveKind.Avoided, "Hilfe zu Hause", 9.5m, new(6_675.04m), new(0.8m));

    [Theory]
    [InlineData(Role.Controller, false, RoundSide.Office)]
    [InlineData(Role.ProviderCoordinator, true, RoundSide.Provider)]
    [InlineData(Role.ProviderCoordinator, false, null)]
    [InlineData(Role.AreaManager, true, null)]
    [InlineData(Role.Approver, true, null)]
    [InlineData(Role.Management, true, null)]
    [InlineData(Role.Admin, true, null)]
    public void Side_IsTheOfficeOrTheLeadProvider(Role role, bool own, RoundSide? side)
    {
        var who = new HelpMoveActor(new HashSet<Role> { role }, Somebody, own);
        Assert.Equal(side, who.Side);
        Assert.Equal(side is null ? HelpMoveRules.SideMustBeOwn : null, HelpMoveRules.Begin(who, Siegen, true)?.Rule);
        Assert.Equal(side is null ? HelpMoveRules.SideMustBeOwn : null, HelpMoveRules.Sign(who, new(true))?.Rule);
        Assert.Equal(side is null ? HelpMoveRules.SideMustBeOwn : null, HelpMoveRules.Withdraw(who, new(true), "x")?.Rule);
    }

    public static TheoryData<string, HelpMoveDraft> Faulty =>
        new()
        {
            { HelpMoveRules.CaseIsRequired, Draft with { Case = " " } },
            { HelpMoveRules.CaseIsRequired, Draft with { Case = new('x', HelpMoveRules.LongestCase + 1) } },
            { HelpMoveRules.CaseWaits, Draft with { Case = " SI-2 " } },
            { HelpMoveRules.KindIsRequired, Draft with { Kind = null } },
            { HelpMoveRules.MonthsMustFit, Draft with { Months = null } },
            { HelpMoveRules.MonthsMustFit, Draft with { Months = 0 } },
            { HelpMoveRules.MonthsMustFit, Draft with { Months = 12.01m } },
            { HelpMoveRules.MonthsMustFit, Draft with { Months = 3.33333m } },
            { HelpMoveRules.CostMustFit, Draft with { MonthlyCost = null } },
            { HelpMoveRules.CostMustFit, Draft with { MonthlyCost = Money.Zero } },
            { HelpMoveRules.CostMustFit, Draft with { MonthlyCost = new(100_000.01m) } },
            { HelpMoveRules.ShareMustFit, Draft with { Share = null } },
            { HelpMoveRules.ShareMustFit, Draft with { Share = new(0.1234567m) } },
            { HelpMoveRules.ShareMustFit, Draft with { Share = new(0) } },
            { HelpMoveRules.ShareMustFit, Draft with { Share = new(1.01m) } },
            { HelpMoveRules.ReasonIsRequired, Draft with { Reason = "" } },
            { HelpMoveRules.ReasonIsRequired, Draft with { Reason = new('x', HelpMoveRules.LongestReason + 1) } },
        };

    [Theory]
    [MemberData(nameof(Faulty))]
    public void Propose_WhatIsMissing_IsNamed(string rule, HelpMoveDraft draft) =>
        Assert.Equal(rule, HelpMoveRules.Propose(Office, Siegen, true, draft, ["SI-2"])?.Rule);

    [Fact]
    public void Propose_EitherSide_WhileTheAgreementIsOpen()
    {
        Assert.Null(HelpMoveRules.Propose(Office, Siegen, true, Draft, []));
        Assert.Null(HelpMoveRules.Propose(Provider, Siegen, true, Draft with { Months = 12, Share = new(1) }, ["SI-2"]));
        Assert.Equal(HelpMoveRules.AgreementMustBeOpen, HelpMoveRules.Propose(Office, Siegen, false, Draft, [])?.Rule);
        Assert.Equal(HelpMoveRules.ModelMustMove, HelpMoveRules.Propose(Office, BudgetModels.Of("graz"), true, Draft, [])?.Rule);
    }

    [Fact]
    public void Sign_EachSideOnce_ByDifferentPersons()
    {
        var fresh = new HelpMoveFacts(true);
        Assert.Equal((HelpMoveState.Proposed, true), (fresh.State, fresh.Waits));
        Assert.Null(HelpMoveRules.Sign(Office, fresh));
        Assert.Null(HelpMoveRules.Sign(Provider, fresh));

        var half = fresh with { ProviderSigner = Provider.UserId };
        Assert.Equal((HelpMoveState.HalfSigned, true), (half.State, half.Waits));
        Assert.Equal(HelpMoveRules.SideHasSigned, HelpMoveRules.Sign(Provider with { UserId = Somebody }, half)?.Rule);
        Assert.Equal(HelpMoveRules.SignersMustDiffer, HelpMoveRules.Sign(Office with { UserId = Provider.UserId }, half)?.Rule);
        Assert.Null(HelpMoveRules.Sign(Office, half));
        Assert.Equal(HelpMoveRules.AgreementMustBeOpen, HelpMoveRules.Sign(Office, half with { IsOpen = false })?.Rule);
        Assert.False((half with { IsOpen = false }).Waits);
        Assert.Equal(HelpMoveRules.SideHasSigned, HelpMoveRules.Sign(Office, fresh with { OfficeSigner = Somebody })?.Rule);
    }

    [Fact]
    public void Signed_NeverChanges_UnsignedIsWithdrawnWithAReason()
    {
        var half = new HelpMoveFacts(false, OfficeSigner: Office.UserId);
        Assert.Null(HelpMoveRules.Withdraw(Office, half, "Doch ein Heim"));
        Assert.Null(HelpMoveRules.Withdraw(Provider, half, "Anteil zu hoch"));
        Assert.Equal(HelpMoveRules.ReasonIsRequired, HelpMoveRules.Withdraw(Provider, half, " ")?.Rule);

        var signed = half with { ProviderSigner = Provider.UserId };
        Assert.Equal((HelpMoveState.Signed, false), (signed.State, signed.Waits));
        Assert.Equal(HelpMoveRules.MoveIsOver, HelpMoveRules.Withdraw(Office, signed, "x")?.Rule);
        Assert.Equal(HelpMoveRules.MoveIsOver, HelpMoveRules.Sign(Office, signed)?.Rule);

        var withdrawn = half with { IsWithdrawn = true, IsOpen = true };
        Assert.Equal((HelpMoveState.Withdrawn, false), (withdrawn.State, withdrawn.Waits));
        Assert.Equal(HelpMoveRules.MoveIsOver, HelpMoveRules.Sign(Provider, withdrawn)?.Rule);
        Assert.Equal(HelpMoveRules.MoveIsOver, HelpMoveRules.Withdraw(Office, withdrawn, "x")?.Rule);
    }

    /// <summary>The published example, once typed and once signed: the same budget.</summary>
    [Fact]
    public void Signed_FormTheSameBudgetAsTyped_WhateverWasTyped()
    {
        SignedMove[] signed =
        [
            Move("SI-000", HelpMoveKind.Avoided, 2, 5_342.41m, 0.8m),
            Move("SI-001", HelpMoveKind.Avoided, 1, 7_546.30m, 0.5m),
            Move("SI-002", HelpMoveKind.BroughtBack, 9.5m, 6_675.04m, 0.8m),
            Move("SI-003", HelpMoveKind.BroughtBack, 4, 4_649.02m, 0.8m),
        ];
        var record = SignedMove.Into(Siegen, Records.Siegen, signed);
        Assert.Empty(record.Problems(Siegen.Fields!));
        Assert.Equal(
            Records.Form("siegen", Records.Siegen).Lines.Select(static l => l.Amount.Value),
            Records.Form("siegen", record).Lines.Select(static l => l.Amount.Value)
        );
        Assert.Equal("Frau A, 02.03.2026", record.Rows(Group)[0]["signed_provider"]);
        Assert.Empty(SignedMove.Into(Siegen, Records.Siegen, []).Rows(Group));
        Assert.Same(Records.Graz, SignedMove.Into(BudgetModels.Of("graz"), Records.Graz, signed));
    }

    /// <summary>Amounts that read two ways without decimals, and shares with many: the row is read as it was meant.</summary>
    [Theory]
    [InlineData(1_000, 0.333333)]
    [InlineData(99_999.99, 1)]
    [InlineData(0.01, 0.005)]
    public void Row_IsReadAsItWasSigned(double cost, double share)
    {
        var row = SignedMove
            .Into(Siegen, FactRecord.Empty, [Move("SI-1", HelpMoveKind.Avoided, 0.25m, (decimal)cost, (decimal)share)])
            .Rows(Group)[0];
        Assert.Equal((decimal)cost, FactRecord.Money(row, "monthly_cost").Amount);
        Assert.Equal((decimal)share, Share.Parse(row["share"]).Value);
        Assert.Equal(0.25m, FactRecord.Number(row, "months"));
    }

    [Fact]
    public void Typed_MovesAreRefused_AndHaveNoFields()
    {
        Assert.Equal(HelpMoveRules.MovesAreSigned, HelpMoveRules.Typed(Siegen, Records.Siegen)?.Rule);
        Assert.Null(HelpMoveRules.Typed(Siegen, SignedMove.Into(Siegen, Records.Siegen, [])));
        Assert.Null(HelpMoveRules.Typed(BudgetModels.Of("graz"), Records.Graz));
        Assert.DoesNotContain(Siegen.TypedFields!, static f => f.Group == Group);
        Assert.Contains(Siegen.Fields!, static f => f is { Group: Group, Key: "signed_office" });
        Assert.Null(BudgetModels.Of("stuttgart").TypedFields);
    }

    private static SignedMove Move(string number, HelpMoveKind kind, decimal months, decimal cost, decimal share) =>
        new(Guid.NewGuid(), number, kind, "Hilfe zu Hause", months, new(cost), new(share), "Frau A, 02.03.2026", "Herr B, 04.03.2026");
}
