using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Domain.YearAccounts;

namespace SozialraumBudget.Data.Retention;

/// <summary>Parts whose proof is the annual accounts: where the provider has begun them, the accounts are the proof.</summary>
public sealed partial class RetentionRelease
{
    public const string AccountsAreTheProof = nameof(AccountsAreTheProof);

    private async Task<Refusal?> AccountsObjectionAsync(RetentionPart part, CancellationToken cancellation) =>
        AccountsProof.Is(part.Name, part.BudgetYear)
        && await db.AnnualAccounts.AnyAsync(a => a.AgreementId == part.AgreementId && a.BudgetYear == part.BudgetYear, cancellation)
            ? new(
                AccountsAreTheProof,
                $"Dieser Nachweis ist der Jahresabschluss {part.BudgetYear}; eingereicht und entschieden wird er auf seiner Seite."
            )
            : null;
}
