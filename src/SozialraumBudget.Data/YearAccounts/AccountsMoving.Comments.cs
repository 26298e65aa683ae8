using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Domain.YearAccounts;

namespace SozialraumBudget.Data.YearAccounts;

/// <summary>What both sides say: answers to warnings, points that are done with.</summary>
public sealed partial class AccountsMoving
{
    /// <summary>Answers the warnings of a check.</summary>
    public Task<Refusal?> AnswerAsync(
        Guid agreementId,
        int year,
        AccountsCheck check,
        string? text,
        CancellationToken cancellation = default
    ) =>
        ChangeAsync(
            agreementId,
            year,
            dossier =>
            {
                var refusal =
                    AccountsMoves.FillIn(dossier.State, user.Context.Roles)
                    ?? (
                        string.IsNullOrWhiteSpace(text)
                            ? new Refusal(ReturnMoves.TextIsRequired, "Bitte begründen, warum es trotzdem richtig ist.")
                            : ReturnMoves.Length(text)
                    );
                if (refusal is null)
                    db.Add(Comment(dossier, check, text!.Trim()));
                return Task.FromResult(refusal);
            },
            cancellation
        );

    /// <summary>Notes that a point is done with.</summary>
    public Task<Refusal?> SettleAsync(Guid agreementId, int year, Guid commentId, CancellationToken cancellation = default) =>
        ChangeAsync(
            agreementId,
            year,
            async dossier =>
            {
                if (!user.Context.Roles.Have(Rights.TalkAboutReturns))
                    return new(ReturnMoves.RoleMustBeAllowed, "Erledigen können die Trägerkoordination und das Budgetcontrolling.");
                await SettleAsync(dossier.OpenPoints.Where(p => p.Id == commentId).Select(static p => p.Id), cancellation);
                return null;
            },
            cancellation
        );

    private async Task SettleAsync(IEnumerable<Guid> ids, CancellationToken cancellation)
    {
        var wanted = ids.ToList();
        foreach (var comment in await db.AccountsComments.Where(c => wanted.Contains(c.Id)).ToListAsync(cancellation))
            comment.Settled = user.Stamp(clock);
    }

    private AccountsComment Comment(AccountsDossier dossier, AccountsCheck? check, string text) =>
        new()
        {
            AccountsId = dossier.Accounts!.Id,
            Version = dossier.Version,
            Check = check,
            Text = text,
            Written = user.Stamp(clock),
        };
}
