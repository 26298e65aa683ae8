namespace SozialraumBudget.Domain.Providers;

/// <summary>Role of a provider in an area: Schwerpunktträger, Kernteamträger, assoziierter Träger, Trägerverbund.</summary>
public enum ProviderRole
{
    LeadProvider,
    CoreTeamProvider,
    AssociatedProvider,
    Consortium,
}
