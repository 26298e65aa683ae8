using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Data.Retention;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.TestSupport;

namespace SozialraumBudget.Web.Tests.Agreements;

/// <summary>A controller with the scripts of agreements, on one database.</summary>
public sealed class AgreementDesk(TestDatabase database) : IAsyncDisposable
{
    private AppDbContext? db;

    public TestData Data { get; } = new(database.App);

    public UserContext User { get; init; } = TestData.User(Role.Controller);

    public FixedClock Clock { get; } = new(TestData.Now);

    public AppDbContext Db => db ??= Data.As(User);

    public AgreementTermStore Terms => new(Db, new FixedUser(User), Clock);

    public AgreementMoves Moves => new(Db, Terms, new FixedUser(User), Clock);

    public ChecklistStore Checklist => new(Db, new FixedUser(User), Clock);

    public AgreementCreation Creation => new(Db, Terms, new FixedUser(User), Clock);

    public RetentionConditionStore Conditions => new(Db);

    public async ValueTask DisposeAsync()
    {
        if (db is not null)
            await db.DisposeAsync();
        await Data.DisposeAsync();
    }
}
