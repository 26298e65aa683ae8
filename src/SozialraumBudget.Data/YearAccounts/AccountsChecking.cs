using SozialraumBudget.Data.Returns;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Domain.YearAccounts;

namespace SozialraumBudget.Data.YearAccounts;

/// <summary>Checks annual accounts against last year's, the payouts and the accepted returns.</summary>
public sealed class AccountsChecking(AccountsDesk desk, ReturnDesk returns, ReturnYears years, ICurrentUser user)
{
    public async Task<IReadOnlyList<AccountsFinding>> CheckAsync(AccountsDossier dossier, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        if (dossier.Sheet(dossier.Version) is null)
            return [];
        var before = await desk.LoadAsync(dossier.AgreementId, dossier.Year - 1, cancellation);
        var paid = dossier.Agreement.Standing.ApprovedGross;
        return AccountsChecks.Of(
            new()
            {
                Book = dossier.Book,
                Year = dossier.Year,
                Files = dossier.Files.Count,
                LastYear = before?.AcceptedVersion is { } accepted ? before.BookOf(accepted) : null,
                Paid = paid.IsZero ? null : paid,
                ExternalCosts = await ExternalCostsAsync(dossier, cancellation),
            }
        );
    }

    /// <summary>What accepted returns of all periods say that external help cost the provider; null where one lacks.</summary>
    private async Task<Money?> ExternalCostsAsync(AccountsDossier dossier, CancellationToken cancellation)
    {
        var dossiers = await returns.OfYearAsync(dossier.AgreementId, dossier.Year, cancellation);
        if (dossiers.Count == 0 || dossiers.Any(static q => q.AcceptedVersion is null) || !user.Context.SeesCasesOf(dossiers[0]))
            return null;
        var last = dossiers.MaxBy(static q => q.Period)!;
        return (await years.OfAsync(last, last.AcceptedVersion!.Value, cancellation)).Consumption.ExternalProvider.Amount;
    }
}
