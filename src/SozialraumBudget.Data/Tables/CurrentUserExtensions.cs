using SozialraumBudget.Data.RowSecurity;

namespace SozialraumBudget.Data.Tables;

public static class CurrentUserExtensions
{
    /// <exception cref="InvalidOperationException">Nobody is signed in; only persons sign for what they do.</exception>
    public static Stamp Stamp(this ICurrentUser user, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(clock);
        return new Stamp
        {
            UserId = user.Context.UserId ?? throw new InvalidOperationException("Only a signed-in user can do this."),
            Name = user.Context.Name,
            At = clock.GetUtcNow(),
        };
    }
}
