using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;

namespace SozialraumBudget.Demo;

/// <summary>An account of the demo city. Its display name is a function, never a person.</summary>
public sealed record DemoUser(
    string UserName,
    string DisplayName,
    Role Role,
    string? Provider = null,
    string? Area = null,
    string? ApiToken = null
)
{
    public Guid Id { get; } = DemoId.Of("user", UserName);

    public Guid? ProviderId { get; } = Provider is null ? null : DemoId.Of("provider", Provider);

    public Guid? AreaId { get; } = Area is null ? null : DemoId.Of("area", Area);

    internal UserContext Context => new(Id, DisplayName, new HashSet<Role> { Role }, ProviderId, AreaId is { } area ? [area] : null);
}

/// <summary>The accounts of the demo city; they exist in Development only.</summary>
public static class DemoUsers
{
    /// <summary>One for all; documented, because the demo city holds nothing worth protecting.</summary>
    public const string Password = "Kastanie-am-Brunnen";

    public static DemoUser Controller { get; } =
        new("controller@musterstadt.example", "Budgetcontrolling 1", Role.Controller, ApiToken: "demo-controller");

    public static DemoUser SecondController { get; } = new("controller2@musterstadt.example", "Budgetcontrolling 2", Role.Controller);

    public static DemoUser Approver { get; } =
        new("approver@musterstadt.example", "Zahlungsfreigabe", Role.Approver, ApiToken: "demo-approver");

    public static DemoUser Coordinator { get; } =
        new(
            "coordinator@musterstadt.example",
            "Trägerkoordination Nordost",
            Role.ProviderCoordinator,
            "Jugendhilfe Nordost gGmbH",
            ApiToken: "demo-coordinator"
        );

    public static DemoUser AreaManager { get; } =
        new("areamanager@musterstadt.example", "Sozialraumleitung Nordost", Role.AreaManager, Area: "NO", ApiToken: "demo-areamanager");

    public static DemoUser Management { get; } =
        new("management@musterstadt.example", "Leitung und Planung", Role.Management, ApiToken: "demo-management");

    public static DemoUser Admin { get; } = new("admin@musterstadt.example", "Administration", Role.Admin, ApiToken: "demo-admin");

    /// <summary>Confirms what the first one changes about money.</summary>
    public static DemoUser SecondAdmin { get; } = new("admin2@musterstadt.example", "Administration 2", Role.Admin);

    /// <summary>Other lead providers hand in their proofs themselves.</summary>
    public static IReadOnlyList<DemoUser> FurtherCoordinators { get; } =
    [
        new("coordinator.mitte@musterstadt.example", "Trägerkoordination Mitte", Role.ProviderCoordinator, "Familienwerk Musterstadt e.V."),
        new("coordinator.ost@musterstadt.example", "Trägerkoordination Ost", Role.ProviderCoordinator, "Kinderwerk e.V."),
        new("coordinator.suedost@musterstadt.example", "Trägerkoordination Südost", Role.ProviderCoordinator, "Haus am Berg e.V."),
        new("coordinator.sued@musterstadt.example", "Trägerkoordination Süd", Role.ProviderCoordinator, "Sozialwerk Süd e.V."),
        new("coordinator.west@musterstadt.example", "Trägerkoordination West", Role.ProviderCoordinator, "Stiftung Kinderhaus Musterstadt"),
        new("coordinator.hafen@musterstadt.example", "Trägerkoordination Hafen", Role.ProviderCoordinator, "Lotsen gGmbH"),
    ];

    public static IReadOnlyList<DemoUser> All { get; } =
    [Controller, SecondController, Approver, Coordinator, AreaManager, Management, Admin, SecondAdmin, .. FurtherCoordinators];

    internal static DemoUser CoordinatorOf(string provider) => All.First(u => u.Provider == provider);
}
