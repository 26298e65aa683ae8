namespace SozialraumBudget.Data.Tables;

/// <summary>
/// What somebody typed into a form whose session was over when it was sent: shown again after the next sign-in, then gone.
/// </summary>
public sealed class KeptForm
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid UserId { get; init; }

    /// <summary>Address of the page where the form stands, without its host.</summary>
    public required string Address { get; init; }

    /// <summary>Names and values, encrypted; never a password or a code.</summary>
    public required string Values { get; init; }

    public required DateTimeOffset At { get; init; }
}
