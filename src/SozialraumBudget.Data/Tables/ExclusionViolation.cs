using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace SozialraumBudget.Data.Tables;

/// <summary>What the database says when two people do at the same time what only one may do.</summary>
public static class ExclusionViolation
{
    /// <summary>A period overlaps another one, or a name is taken: one of these, for any other has another reason to be told.</summary>
    /// <param name="constraints">Names from <see cref="Constraints"/>.</param>
    public static bool Is(DbUpdateException exception, params ReadOnlySpan<string> constraints)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return exception.InnerException
                is PostgresException { SqlState: PostgresErrorCodes.ExclusionViolation or PostgresErrorCodes.UniqueViolation } database
            && constraints.Contains(database.ConstraintName);
    }
}
