namespace SozialraumBudget.Domain.Access;

/// <summary>German titles of the roles.</summary>
public static class RoleNames
{
    public static IReadOnlyList<Role> All { get; } = Enum.GetValues<Role>();

    public static string Title(this Role role) =>
        role switch
        {
            Role.Controller => "Budgetcontrolling",
            Role.Approver => "Zahlungsfreigabe",
            Role.ProviderCoordinator => "Trägerkoordination",
            Role.AreaManager => "Sozialraumleitung (ASD)",
            Role.Management => "Leitung / Planung",
            Role.Admin => "Administration",
            _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
        };
}
