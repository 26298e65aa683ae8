using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Tasks;

namespace SozialraumBudget.Domain.Tests.Tasks;

/// <summary>A task tells nobody to do what the role may not.</summary>
public sealed class TaskStandingTests
{
    [Theory]
    [MemberData(nameof(Kinds))]
    public void Act_IsSaidToRolesAlone_ThatHaveTheRight(TaskKind kind)
    {
        var told = Enum.GetValues<Role>()
            .Where(role => new[] { true, false }.Any(late => Of(kind, role, mine: false, late) == TaskStanding.Act))
            .ToHashSet();
        Assert.Superset(told, Actors(kind).ToHashSet());
        // What the user made, somebody else decides on.
        if (
            kind
            is TaskKind.PayoutToApprove
                or TaskKind.BonusToApprove
                or TaskKind.ReversalToConfirm
                or TaskKind.BankChangeOpen
                or TaskKind.CashAccountOpen
                or TaskKind.ReportToRelease
                or TaskKind.SelectionToDecide
        )
            Assert.All(Enum.GetValues<Role>(), role => Assert.NotEqual(TaskStanding.Act, Of(kind, role, mine: true, late: true)));
    }

    public static TheoryData<TaskKind> Kinds => [.. Enum.GetValues<TaskKind>()];

    private static TaskStanding Of(TaskKind kind, Role role, bool mine, bool late) =>
        TaskStandings.Of(kind, mine, late, new HashSet<Role> { role });

    private static IEnumerable<Role> Actors(TaskKind kind) =>
        kind switch
        {
            TaskKind.BankChangeOpen or TaskKind.CashAccountOpen => Rights.ApproveAccounts,
            TaskKind.PayoutToApprove or TaskKind.ReversalToConfirm or TaskKind.SettlementToApprove or TaskKind.BonusToApprove =>
            [
                Role.Approver,
            ],
            TaskKind.ProofMissing or TaskKind.ProofRejected => Rights.HandInProofs,
            TaskKind.ReturnMissing or TaskKind.ReturnSentBack or TaskKind.AmendmentOpen => [Role.ProviderCoordinator],
            TaskKind.AccountsMissing or TaskKind.AccountsSentBack => [Role.ProviderCoordinator],
            TaskKind.BonusToSign or TaskKind.BonusToAnswer => [Role.ProviderCoordinator],
            TaskKind.EarmarkEnding => Rights.HandInProofs,
            TaskKind.RenegotiationToAnswer or TaskKind.AwardToAnswer => [Role.Controller, Role.ProviderCoordinator],
            TaskKind.RoundToSettle or TaskKind.RoundToSign => Rights.ReturnRows,
            TaskKind.ReportToRelease or TaskKind.ReportSentBack => Rights.Reports,
            TaskKind.SelectionToDecide => Rights.Selection,
            TaskKind.SupplyToAnswer => [Role.ProviderCoordinator],
            TaskKind.SupplyOverdue => Rights.CaseWork,
            TaskKind.SupplyToClose => [Role.AreaManager],
            TaskKind.WorkshopMinutesMissing => Rights.CaseWork,
            TaskKind.WorkshopToSign or TaskKind.WorkshopTaskOpen => Rights.ReturnRows,
            TaskKind.HelpMoveToSign => Rights.SignMoves,
            TaskKind.UserLocked or TaskKind.UserInvited or TaskKind.AccessToConfirm => [Role.Admin],
            // Their sources speak to administration alone and to the person.
            TaskKind.AccessChanged or TaskKind.OwnAccessChanged => [],
            TaskKind.ApprovalToKnow or TaskKind.SettlementApprovalToKnow or TaskKind.BonusApprovalToKnow => [],
            _ => [Role.Controller],
        };
}
