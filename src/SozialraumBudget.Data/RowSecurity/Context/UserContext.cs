using SozialraumBudget.Domain.Access;

namespace SozialraumBudget.Data.RowSecurity;

/// <summary>For whom the database works: what row security and audit see.</summary>
/// <param name="UserId">Null before sign-in and for the system.</param>
/// <param name="Name">Shown in the audit log.</param>
/// <param name="Roles">Empty before sign-in.</param>
/// <param name="ProviderId">Provider of a coordinator.</param>
/// <param name="AreaIds">Areas of an area manager; null: none.</param>
public sealed record UserContext(
    Guid? UserId,
    string Name,
    IReadOnlySet<Role> Roles,
    Guid? ProviderId = null,
    IReadOnlyCollection<Guid>? AreaIds = null
)
{
    private const string SystemRole = "System";
    internal const string SignInRole = "SignIn";

    /// <summary>Nobody is signed in: only what sign-in needs can be read.</summary>
    public static UserContext SignIn { get; } = new(null, "Anmeldung", new HashSet<Role>()) { Marker = SignInRole };

    private string Marker { get; init; } = "";

    /// <summary>Background work without a user: seeding, clean-up. Sees everything.</summary>
    public static UserContext System(string name) => new(null, name, new HashSet<Role>()) { Marker = SystemRole };

    public bool Manages(Guid areaId) => AreaIds?.Contains(areaId) == true;

    public bool Is(Role role) => Roles.Contains(role);

    /// <summary>The areas as the database reads them, separated by commas.</summary>
    internal string AreaList => string.Join(',', AreaIds ?? []);

    /// <summary>The roles as the database reads them, separated by commas.</summary>
    internal string RoleList => Marker.Length > 0 ? Marker : string.Join(',', Roles.Order());
}
