namespace SozialraumBudget.Domain.Returns;

/// <summary>Where the return of an agreement's period stands (rule 4.5 in docs/rules.md).</summary>
public enum ReturnState
{
    /// <summary>Nothing is in yet.</summary>
    Open,

    /// <summary>The provider fills it in.</summary>
    Draft,

    /// <summary>Handed in; a controller checks it.</summary>
    Submitted,

    /// <summary>Sent back with points; the provider works on it again.</summary>
    Returned,

    /// <summary>Accepted by a controller: what it says holds.</summary>
    Accepted,

    /// <summary>Nachtrag: the provider changes an accepted return; until the new version is accepted the old one holds.</summary>
    Amendment,
}
