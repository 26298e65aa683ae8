namespace SozialraumBudget.Domain.Access;

/// <summary>Who works with the product (rule 1 in docs/rules.md). A user may hold several roles.</summary>
public enum Role
{
    Controller,
    Approver,
    ProviderCoordinator,
    AreaManager,
    Management,
    Admin,
}
