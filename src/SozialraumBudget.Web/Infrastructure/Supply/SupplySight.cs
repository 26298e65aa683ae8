using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;

namespace SozialraumBudget.Web.Infrastructure.Supply;

/// <summary>What the current user sees of the areas' guarantees, as row security has it.</summary>
public sealed class SupplySight(ICurrentUser user)
{
    /// <summary>The office's figures and promises of the area.</summary>
    public bool SeesArea(Guid areaId) => user.Context.Roles.Have(Rights.EveryAgreement) || SeesCases(areaId);

    /// <summary>Requests of the area with their cases; a provider sees those to itself, whatever is said here.</summary>
    public bool SeesCases(Guid areaId) => CaseSights.Of(user.Context.Roles, user.Context.Manages(areaId), false) == CaseSight.Cases;
}
