using Microsoft.Extensions.Options;
using SozialraumBudget.Data.CashOffice;

namespace SozialraumBudget.Web.Infrastructure.CashOffice;

/// <summary>The account that payouts leave: the newest one that two persons agreed on, else that of the configuration.</summary>
public sealed class CityAccount(CashAccountChange accounts, IOptionsMonitor<CashOfficeOptions> configured)
{
    public async Task<CashOfficeOptions> InForceAsync(CancellationToken cancel) =>
        await accounts.InForceAsync(cancel) is { } account
            ? new()
            {
                Name = account.AccountHolder,
                Iban = account.Iban,
                Bic = account.Bic,
                BudgetItem = configured.CurrentValue.BudgetItem,
            }
            : configured.CurrentValue;
}
