using SozialraumBudget.Domain.Access;

namespace SozialraumBudget.Data.Tasks;

/// <summary>What of one noun can be due. All sources of a user's roles become one query, hence one round trip.</summary>
public interface ITaskSource
{
    /// <summary>Whose work it concerns; rows are narrowed by row security besides.</summary>
    IReadOnlySet<Role> Roles { get; }

    /// <summary>
    /// A select of kind, id, agreement_id, subject, party, detail, reason, due_on, amount, since, mine in this order.
    /// Parameters: @today (date), @now (timestamptz), @user (uuid). The table <c>agreed</c> holds the user's agreements: id, state,
    /// first_year, last_year, created_at, area, provider (the lead provider's name).
    /// </summary>
    string Sql { get; }
}
