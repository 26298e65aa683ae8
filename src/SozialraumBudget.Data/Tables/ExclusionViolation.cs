using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace SozialraumBudget.Data.Tables;

/// <summary>What the database says when two people do at the same time what only one may do.</summary>
public static class ExclusionViolation
{
    /// <summary>A period overlaps another one, or a name is taken.</summary>
    public static bool Is(DbUpdateException exception, string? constraint = null)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return exception.InnerException
                is PostgresException { SqlState: PostgresErrorCodes.ExclusionViolation or PostgresErrorCodes.UniqueViolation } database
            && (constraint is null || database.ConstraintName == constraint);
    }
}
