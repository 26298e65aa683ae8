namespace SozialraumBudget.Domain.Access;

/// <summary>Who works with the product. A user may hold several roles.</summary>
public enum Role
{
    Controller,
    Approver,
    ProviderCoordinator,
    AreaManager,
    Management,
    Admin,
}
