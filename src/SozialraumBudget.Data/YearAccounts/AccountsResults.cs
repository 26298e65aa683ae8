using SozialraumBudget.Domain.YearAccounts;

namespace SozialraumBudget.Data.YearAccounts;

/// <summary>What the annual accounts of a year say, for those who compute with it.</summary>
public sealed class AccountsResults(AccountsDesk desk)
{
    /// <summary>The accepted version's figures, else the present one's; null when nothing is begun or the user does not see it.</summary>
    public async Task<AccountsResult?> OfAsync(Guid agreementId, int year, CancellationToken cancellation = default) =>
        await desk.LoadAsync(agreementId, year, cancellation) is { Accounts: not null } found
            ? new(
                found.State,
                found.AcceptedVersion ?? found.Version,
                found.BookOf(found.AcceptedVersion ?? found.Version).Result,
                found.AcceptedOn
            )
            : null;
}
