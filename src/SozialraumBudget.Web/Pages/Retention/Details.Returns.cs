using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Domain.YearAccounts;

namespace SozialraumBudget.Web.Pages.Retention;

/// <summary>Parts whose proof is a return or annual accounts, and taking back what was accepted.</summary>
public sealed partial class DetailsModel
{
    /// <summary>The period whose return the proof is; null for any other proof.</summary>
    public Period? ReturnOf => ReturnProof.PeriodOf(Part.Name);

    /// <summary>The return or the accounts are there: they are handed in and decided on their own page.</summary>
    public bool IsReturnBegun { get; private set; }

    /// <summary>The proof is the annual accounts of its year, and the reader may open them: the office and the lead provider.</summary>
    public bool LeadsToAccounts { get; private set; }

    public bool IsController => user.Context.Is(Role.Controller);

    public bool MayTakeBack =>
        IsController && Part.State == RetentionState.Accepted && Payout?.State is not (PayoutState.Prepared or PayoutState.Approved);

    private async Task LoadReturnAsync(CancellationToken cancel)
    {
        if (AccountsProof.Is(Part.Name, Part.BudgetYear))
        {
            IsReturnBegun = await db.AnnualAccounts.AnyAsync(
                a => a.AgreementId == Part.AgreementId && a.BudgetYear == Part.BudgetYear,
                cancel
            );
            var (isOffice, provider) = (user.Context.Roles.Have(Rights.Office), user.Context.ProviderId);
            LeadsToAccounts = await db.Agreements.AnyAsync(
                a => a.Id == Part.AgreementId && (isOffice || a.LeadProviderId == provider) && AgreementStates.Begun.Contains(a.State),
                cancel
            );
            return;
        }

        IsReturnBegun =
            ReturnOf is { } period
            && await db.ProviderReturns.AnyAsync(r => r.AgreementId == Part.AgreementId && r.Period == period, cancel);
    }
}
