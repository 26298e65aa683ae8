using Microsoft.AspNetCore.Identity;

namespace SozialraumBudget.Data.Tables;

/// <summary>A person who signs in. Roles are Identity roles named as in <see cref="Domain.Access.Role"/>.</summary>
public sealed class AppUser : IdentityUser<Guid>
{
    public required string DisplayName { get; set; }

    /// <summary>Provider of a provider coordinator; null for the public side.</summary>
    public Guid? ProviderId { get; set; }

    /// <summary>Areas of an area manager; empty for everybody else.</summary>
    public Guid[] AreaIds { get; set; } = [];

    /// <summary>The last time step whose code of the second factor was accepted; it and all before it are used up.</summary>
    public long? LastCodeStep { get; set; }

    /// <summary>Wants the weekly mail about what is late or soon due, where the city sends one.</summary>
    public bool WantsReminders { get; set; } = true;

    public DateTimeOffset CreatedAt { get; init; }
}
