namespace SozialraumBudget.Domain.Access;

/// <summary>Who works with the product (domain.md section 1). A user may hold several roles.</summary>
public enum Role
{
    Controller,
    Approver,
    ProviderCoordinator,
    AreaManager,
    Management,
    Admin,
}
