namespace SozialraumBudget.Domain.Access;

/// <summary>What was done to somebody's way into the product.</summary>
public enum AccessChangeKind
{
    /// <summary>Roles given or taken by administration.</summary>
    RolesChanged,

    /// <summary>A role that only counts when a second administrator agrees.</summary>
    RoleProposed,

    /// <summary>A proposal was turned down.</summary>
    ProposalRejected,

    /// <summary>Provider or area changed.</summary>
    AssignmentChanged,

    /// <summary>An invitation or a link to set a new password was made.</summary>
    LinkMade,

    /// <summary>The password was set with a link.</summary>
    PasswordByLink,

    /// <summary>The password was changed by its owner, who knew the old one.</summary>
    PasswordChanged,

    FactorOn,

    /// <summary>Switched off by its owner.</summary>
    FactorOff,

    FactorResetProposed,

    /// <summary>Taken away by administration.</summary>
    FactorReset,

    TokenMade,

    TokenRevoked,

    Locked,

    Unlocked,
}

/// <summary>German words for what was done, and what of it weighs.</summary>
public static class AccessChanges
{
    public static string Title(this AccessChangeKind kind) =>
        kind switch
        {
            AccessChangeKind.RolesChanged => "Rollen geändert",
            AccessChangeKind.RoleProposed => "Rolle vorgeschlagen",
            AccessChangeKind.ProposalRejected => "Vorschlag abgelehnt",
            AccessChangeKind.AssignmentChanged => "Zuordnung geändert",
            AccessChangeKind.LinkMade => "Link zum Setzen des Passworts erstellt",
            AccessChangeKind.PasswordByLink => "Passwort über einen Link gesetzt",
            AccessChangeKind.PasswordChanged => "Passwort selbst geändert",
            AccessChangeKind.FactorOn => "Zweiter Faktor eingeschaltet",
            AccessChangeKind.FactorOff => "Zweiter Faktor selbst ausgeschaltet",
            AccessChangeKind.FactorResetProposed => "Zurücksetzen des zweiten Faktors vorgeschlagen",
            AccessChangeKind.FactorReset => "Zweiter Faktor von der Administration zurückgesetzt",
            AccessChangeKind.TokenMade => "API-Token angelegt",
            AccessChangeKind.TokenRevoked => "API-Token widerrufen",
            AccessChangeKind.Locked => "Konto gesperrt",
            AccessChangeKind.Unlocked => "Konto entsperrt",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };

    /// <summary>After these somebody else may hold the account: an approval soon after is pointed out to the others.</summary>
    public static IReadOnlyList<AccessChangeKind> Weighty { get; } =
    [AccessChangeKind.RolesChanged, AccessChangeKind.PasswordByLink, AccessChangeKind.FactorReset];

    /// <summary>What is announced to the person and to the other administrators.</summary>
    public static IReadOnlyList<AccessChangeKind> Announced { get; } =
    [
        .. Weighty,
        AccessChangeKind.RoleProposed,
        AccessChangeKind.LinkMade,
        AccessChangeKind.FactorOff,
        AccessChangeKind.FactorResetProposed,
        AccessChangeKind.Locked,
        AccessChangeKind.Unlocked,
    ];

    /// <summary>Whether an act at this time came soon after a change: within so many days, the last one included.</summary>
    /// <param name="changedAt">When the access of the one who acted was changed.</param>
    /// <param name="actedAt">When that one acted.</param>
    /// <param name="days">How long a change is held to be fresh; 0 switches the pointer off.</param>
    public static bool IsFresh(DateTimeOffset changedAt, DateTimeOffset actedAt, int days) =>
        changedAt <= actedAt && actedAt - changedAt < TimeSpan.FromDays(days);
}
