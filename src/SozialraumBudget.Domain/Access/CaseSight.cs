namespace SozialraumBudget.Domain.Access;

/// <summary>What somebody sees of the cases behind a budget (rule 6 in docs/rules.md), the least first.</summary>
public enum CaseSight
{
    /// <summary>Cost types; those with few cases are suppressed.</summary>
    LargeCostTypes,

    /// <summary>All cost types with their counts, and no case: the provider of the contract.</summary>
    CostTypes,

    /// <summary>Cases, and the Rechenweg down to them: who works with the cases of the area.</summary>
    Cases,
}

/// <summary>Who sees what of the cases behind a budget.</summary>
public static class CaseSights
{
    /// <param name="roles">All roles of the reader; each adds, none takes away.</param>
    /// <param name="isOwnArea">The budget is of the area that the reader manages.</param>
    /// <param name="isOwnContract">The reader's provider is partner of the agreement.</param>
    public static CaseSight Of(IReadOnlySet<Role> roles, bool isOwnArea, bool isOwnContract)
    {
        ArgumentNullException.ThrowIfNull(roles);
        return roles.Contains(Role.Controller) || (roles.Contains(Role.AreaManager) && isOwnArea) ? CaseSight.Cases
            : roles.Contains(Role.ProviderCoordinator) && isOwnContract ? CaseSight.CostTypes
            : CaseSight.LargeCostTypes;
    }

    /// <summary>Cases and hours of a return: the provider who hands it in, controllers, the manager of its area.</summary>
    /// <param name="roles">All roles of the reader.</param>
    /// <param name="isOwnArea">The reader manages the area of the return.</param>
    /// <param name="isOwnReturn">The reader's provider hands it in.</param>
    public static bool SeesReturn(IReadOnlySet<Role> roles, bool isOwnArea, bool isOwnReturn) =>
        Of(roles, isOwnArea, isOwnReturn) != CaseSight.LargeCostTypes;
}
