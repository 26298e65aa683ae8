using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Reconciliation;

namespace SozialraumBudget.Domain.Workshops;

/// <summary>What is known about a workshop when somebody wants to do something with it.</summary>
/// <param name="Day">On which it takes place.</param>
/// <param name="HasMinutes">Minutes were saved at least once.</param>
/// <param name="AreFiguresFrozen">The figures of the day are kept.</param>
/// <param name="ProviderSigner">Who signed for the provider; null: nobody.</param>
/// <param name="OfficeSigner">Who signed for the youth office; null: nobody.</param>
public sealed record WorkshopFacts(
    DateOnly Day,
    bool IsCancelled = false,
    bool HasMinutes = false,
    bool AreFiguresFrozen = false,
    Guid? ProviderSigner = null,
    Guid? OfficeSigner = null
)
{
    public WorkshopState State =>
        this switch
        {
            { IsCancelled: true } => WorkshopState.Cancelled,
            { ProviderSigner: not null, OfficeSigner: not null } => WorkshopState.Signed,
            { ProviderSigner: not null } or { OfficeSigner: not null } => WorkshopState.HalfSigned,
            { HasMinutes: true } => WorkshopState.Held,
            _ => WorkshopState.Planned,
        };

    /// <summary>Its day has passed and nobody has saved minutes: the one meaning of "minutes are missing".</summary>
    public bool LacksMinutesOn(DateOnly today) => State == WorkshopState.Planned && Day < today;

    public Guid? SignerOf(RoundSide side) => side == RoundSide.Provider ? ProviderSigner : OfficeSigner;
}

/// <summary>Who wants to do something, and how the agreement of the workshop is his or hers.</summary>
/// <param name="IsOwnArea">The user manages the area.</param>
/// <param name="IsOwnProvider">The user's provider leads in the agreement.</param>
/// <param name="IsAreaManaged">Somebody who can sign in manages the area; where nobody does, a controller signs.</param>
public sealed record WorkshopActor(IReadOnlySet<Role> Roles, Guid UserId, bool IsOwnArea, bool IsOwnProvider, bool IsAreaManaged)
{
    /// <summary>Plans, keeps the minutes, gives tasks.</summary>
    public bool Leads => Roles.Contains(Role.Controller) || ManagesArea;

    public bool ManagesArea => Roles.Contains(Role.AreaManager) && IsOwnArea;

    /// <summary>Speaks for the lead provider.</summary>
    public bool Coordinates => Roles.Contains(Role.ProviderCoordinator) && IsOwnProvider;

    /// <summary>The side that the user signs for; null: for none of both.</summary>
    public RoundSide? SignsFor =>
        ManagesArea || (Roles.Contains(Role.Controller) && !IsAreaManaged) ? RoundSide.Office
        : Coordinates ? RoundSide.Provider
        : null;

    /// <summary>The sides whose tasks are the user's.</summary>
    public IReadOnlyList<WorkshopSide> Sides =>
        [
            .. Roles.Contains(Role.Controller) ? [WorkshopSide.Office] : Array.Empty<WorkshopSide>(),
            .. ManagesArea ? [WorkshopSide.Area] : Array.Empty<WorkshopSide>(),
            .. Coordinates ? [WorkshopSide.Provider] : Array.Empty<WorkshopSide>(),
        ];
}
