namespace SozialraumBudget.Data.RowSecurity;

/// <summary>A current user that does not change: jobs, seeding, tests.</summary>
public sealed class FixedUser(UserContext context) : ICurrentUser
{
    public UserContext Context { get; } = context;
}
