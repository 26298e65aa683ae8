namespace SozialraumBudget.Domain.Providers;

/// <summary>German names of provider roles.</summary>
public static class ProviderRoleNames
{
    public static string Title(this ProviderRole role) =>
        role switch
        {
            ProviderRole.LeadProvider => "Schwerpunktträger",
            ProviderRole.CoreTeamProvider => "Kernteamträger",
            ProviderRole.AssociatedProvider => "assoziierter Träger",
            ProviderRole.Consortium => "Trägerverbund",
            _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
        };
}
