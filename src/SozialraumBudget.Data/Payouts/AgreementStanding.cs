using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.Payouts;

namespace SozialraumBudget.Data.Payouts;

/// <summary>An agreement and how one of its budget years stands.</summary>
/// <param name="Provider">Present name of the lead provider; "–" where the user does not see it.</param>
public sealed record AgreementStanding(
    Guid AgreementId,
    string Title,
    Guid AreaId,
    string Area,
    Guid ProviderId,
    string Provider,
    AgreementState State,
    string ModelKey,
    Standing Standing
)
{
    public int Year => Standing.Facts.Year;

    public BudgetModel Model => BudgetModels.Of(ModelKey);
}
