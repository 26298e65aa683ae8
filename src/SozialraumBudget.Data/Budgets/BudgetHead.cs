using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Agreements;

namespace SozialraumBudget.Data.Budgets;

/// <summary>Whose budget it is: what every page about it says at its top.</summary>
/// <param name="Provider">The lead provider; "–" for providers beside it, who see the agreement but no other provider.</param>
public sealed record BudgetHead(
    Guid AgreementId,
    int Year,
    string Title,
    string Area,
    string Provider,
    AgreementState State,
    int FirstYear,
    int LastYear
)
{
    /// <summary>Null when the agreement does not exist or is not visible to the user.</summary>
    public static Task<BudgetHead?> FindAsync(AppDbContext db, Guid agreementId, int year, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        return (
            from agreement in db.Agreements
            join area in db.Areas on agreement.AreaId equals area.Id
            join lead in db.Providers on agreement.LeadProviderId equals lead.Id into leads
            from lead in leads.DefaultIfEmpty()
            where agreement.Id == agreementId
            select new BudgetHead(
                agreementId,
                year,
                agreement.Title,
                area.Name,
                lead.Name ?? "–",
                agreement.State,
                agreement.FirstYear,
                agreement.LastYear
            )
        ).SingleOrDefaultAsync(cancellation);
    }
}
