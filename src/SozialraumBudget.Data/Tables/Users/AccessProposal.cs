using SozialraumBudget.Domain.Access;

namespace SozialraumBudget.Data.Tables;

/// <summary>What one administrator wants for somebody's access and a second one has to confirm.</summary>
public sealed class AccessProposal
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Whose access.</summary>
    public required Guid UserId { get; init; }

    /// <summary>The role to be given; null: the second factor is to be taken away.</summary>
    public Role? Role { get; init; }

    public required Stamp Proposed { get; init; }

    public Stamp? Confirmed { get; private set; }

    public Stamp? Rejected { get; private set; }

    /// <summary>Confirmed by the proposer, who was the only administrator.</summary>
    public bool Alone { get; private set; }

    public uint RowVersion { get; init; }

    public bool IsOpen => Confirmed is null && Rejected is null;

    public void Confirm(Stamp by, bool alone) => (Confirmed, Alone) = (by, alone);

    public void Reject(Stamp by) => Rejected = by;
}
