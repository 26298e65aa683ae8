using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Access;

/// <summary>
/// What becomes of a wish for other roles (four eyes against an administrator). Roles that move money or make administrators need a second
/// administrator; taking roles away never does.
/// </summary>
/// <param name="Given">Given at once.</param>
/// <param name="Taken">Taken at once.</param>
/// <param name="Proposed">Wait for a second administrator.</param>
public sealed record RoleChange(IReadOnlyList<Role> Given, IReadOnlyList<Role> Taken, IReadOnlyList<Role> Proposed)
{
    public const string NobodyChangesTheOwnRoles = nameof(NobodyChangesTheOwnRoles);

    /// <summary>Whether the role moves money, or can make somebody who does.</summary>
    public static bool NeedsSecondAdministrator(Role role) => role is Role.Controller or Role.Approver or Role.Admin;

    /// <param name="isSetUp">No second administrator is at work yet and nothing was ever prepared to be paid: roles count at once.</param>
    public static RoleChange Of(IReadOnlySet<Role> now, IReadOnlySet<Role> wanted, bool isSetUp)
    {
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(wanted);
        var added = wanted.Except(now).Order().ToLookup(role => !isSetUp && NeedsSecondAdministrator(role));
        return new([.. added[false]], [.. now.Except(wanted).Order()], [.. added[true]]);
    }

    public static Refusal? MayChange(bool isSelf, IReadOnlySet<Role> now, IReadOnlySet<Role> wanted)
    {
        ArgumentNullException.ThrowIfNull(now);
        return isSelf && !now.SetEquals(wanted)
            ? new(NobodyChangesTheOwnRoles, "Die eigenen Rollen kann niemand ändern. Das macht eine andere Person der Administration.")
            : null;
    }
}
