namespace SozialraumBudget.Data.RowSecurity;

/// <summary>The user of the running unit of work (request, job, test).</summary>
public interface ICurrentUser
{
    UserContext Context { get; }
}
