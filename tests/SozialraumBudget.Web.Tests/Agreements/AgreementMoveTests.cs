using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Infrastructure;

namespace SozialraumBudget.Web.Tests.Agreements;

public sealed class AgreementMoveTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    [Fact]
    public async Task Activation_WithoutAnything_NamesEachMissingTermBudgetAndCriterion()
    {
        await using var desk = new AgreementDesk(database.Database);
        var agreement = await desk.Data.CreateAgreement();
        Assert.Empty(await desk.Moves.MoveAsync(agreement.Id, AgreementState.Negotiated, "verhandelt"));
        var refusals = await desk.Moves.MoveAsync(agreement.Id, AgreementState.Active, "Unterschrift");

        var expected = agreement
            .BudgetModel.Terms.Where(static d => d.RequiredForActivation)
            .Select(static d => $"Es fehlt der Wert „{d.Title}“.")
            .Append("Das Budget ist noch nicht festgesetzt.")
            .Concat(Checklist.Structural.Select(static c => $"„{c.Title()}“: weder Nachweis noch Begründung."));
        Assert.Equal(expected, refusals.Select(static r => r.Text));
        Assert.Equal(
            AgreementState.Negotiated,
            await desk.Db.Agreements.AsNoTracking().Where(a => a.Id == agreement.Id).Select(a => a.State).SingleAsync()
        );
    }

    [Theory]
    [MemberData(nameof(StructuralCriteria))]
    public async Task Activation_OneCriterionOpen_IsRefusedByItsNameUntilItIsAnswered(ChecklistCriterion open)
    {
        await using var desk = new AgreementDesk(database.Database);
        var scenario = await desk.Data.CreateBudgetScenario(state: AgreementState.Negotiated);
        foreach (var criterion in Checklist.Structural.Where(c => c != open))
        {
            Assert.Null(await desk.Checklist.AnswerAsync(scenario.Agreement.Id, criterion, "Beschluss 12/2025", null, null));
        }

        var refusal = Assert.Single(await desk.Moves.MoveAsync(scenario.Agreement.Id, AgreementState.Active, "Unterschrift"));
        Assert.Contains(open.Title(), refusal.Text, StringComparison.Ordinal);

        Assert.Null(await desk.Checklist.AnswerAsync(scenario.Agreement.Id, open, null, "entfällt, weil …", null));
        Assert.Empty(await desk.Moves.MoveAsync(scenario.Agreement.Id, AgreementState.Active, "Unterschrift"));
        var move = await desk.Db.AgreementTransitions.SingleAsync(t =>
            t.AgreementId == scenario.Agreement.Id && t.To == AgreementState.Active
        );
        Assert.Equal(("Unterschrift", desk.User.UserId!.Value), (move.Reason, move.Moved.UserId));
    }

    [Fact]
    public async Task Activation_ExpiredEvidence_IsRefusedWithItsLastDay()
    {
        await using var desk = new AgreementDesk(database.Database);
        var scenario = await desk.Data.CreateBudgetScenario(state: AgreementState.Negotiated);
        foreach (var criterion in Checklist.Structural)
        {
            Assert.Null(
                await desk.Checklist.AnswerAsync(
                    scenario.Agreement.Id,
                    criterion,
                    "Vertrag",
                    null,
                    new DateOnly(2026, 3, criterion == ChecklistCriterion.NeedIsMet ? 30 : 31)
                )
            );
        }

        var refusal = Assert.Single(await desk.Moves.MoveAsync(scenario.Agreement.Id, AgreementState.Active, "Unterschrift"));
        Assert.Contains("abgelaufen am 30.03.2026", refusal.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Move_WithoutReason_IsRefused()
    {
        await using var desk = new AgreementDesk(database.Database);
        var agreement = await desk.Data.CreateAgreement();
        Assert.Equal(
            AgreementTransitions.ReasonIsRequired,
            Assert.Single(await desk.Moves.MoveAsync(agreement.Id, AgreementState.Negotiated, " ")).Rule
        );
    }

    [Fact]
    public async Task Move_SecondAgreementOfTheAreaAndYear_IsRefusedByTheTitleOfTheFirst()
    {
        await using var desk = new AgreementDesk(database.Database);
        var area = await desk.Data.CreateArea();
        var first = await desk.Data.CreateAgreement(area);
        var second = await desk.Data.CreateAgreement(area);
        Assert.Empty(await desk.Moves.MoveAsync(first.Id, AgreementState.Negotiated, "verhandelt"));
        var refusal = Assert.Single(await desk.Moves.MoveAsync(second.Id, AgreementState.Negotiated, "verhandelt"));
        Assert.Contains(first.Title, refusal.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Move_ByAnApprover_IsRefusedByTheRole()
    {
        await using var desk = new AgreementDesk(database.Database) { User = TestData.User(Role.Approver) };
        var agreement = await desk.Data.CreateAgreement();
        Assert.Equal(
            AgreementTransitions.RoleMustBeAllowed,
            Assert.Single(await desk.Moves.MoveAsync(agreement.Id, AgreementState.Negotiated, "x")).Rule
        );
    }

    public static TheoryData<ChecklistCriterion> StructuralCriteria() => [.. Checklist.Structural];
}
