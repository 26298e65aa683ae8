using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Data.Reconciliation;
using SozialraumBudget.Data.Returns;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Tasks;

/// <summary>What of one noun can be due.</summary>
internal interface ITaskSource
{
    /// <summary>Whose work it concerns; rows are narrowed by row security besides.</summary>
    IReadOnlySet<Role> Roles { get; }

    Task<IEnumerable<TaskFact>> FindAsync(TaskScope scope, CancellationToken cancellation);
}

/// <summary>What sources look at.</summary>
/// <param name="Running">Agreements that are negotiated, active or settled, one entry per year with a budget.</param>
/// <param name="Ended">Years of ended agreements with approved transfers that the bank has not carried out.</param>
/// <param name="UserId">Who asks; what this user made, somebody else has to decide on.</param>
/// <param name="ProviderId">Whose coordinator asks; null for the office.</param>
/// <param name="FreshDays">How long a changed access is pointed out.</param>
/// <param name="UserRoles">Of who asks.</param>
/// <param name="User">Who asks, with the own areas.</param>
/// <param name="Office">The user stands on the office's side of reconciliation rounds.</param>
internal sealed record TaskScope(
    AppDbContext Db,
    ReturnDesk Returns,
    RoundDesk Rounds,
    IReadOnlyList<AgreementStanding> Running,
    DateOnly Today,
    DateTimeOffset Now,
    Guid UserId,
    Guid? ProviderId,
    int FreshDays,
    bool Office,
    IReadOnlySet<Role> UserRoles,
    UserContext User
)
{
    private IReadOnlyDictionary<(Guid AgreementId, Period Period), ReturnState>? begun;
    private IReadOnlyList<BegunAccounts>? accounts;

    /// <summary>The returns that somebody has begun; read once.</summary>
    public async Task<IReadOnlyDictionary<(Guid AgreementId, Period Period), ReturnState>> BegunReturnsAsync(
        CancellationToken cancellation
    ) =>
        begun ??= (
            await Db
                .ProviderReturns.AsNoTracking()
                .Select(r => new
                {
                    r.AgreementId,
                    r.Period,
                    r.State,
                })
                .ToListAsync(cancellation)
        ).ToDictionary(static r => (r.AgreementId, r.Period), static r => r.State);

    /// <summary>The annual accounts that somebody has begun, with what happened to them; read once.</summary>
    public async Task<IReadOnlyList<BegunAccounts>> BegunAccountsAsync(CancellationToken cancellation) =>
        accounts ??= await Db
            .AnnualAccounts.AsNoTracking()
            .Select(a => new BegunAccounts(a, Db.AccountsSteps.Where(s => s.AccountsId == a.Id).OrderBy(s => s.Id).ToList()))
            .ToListAsync(cancellation);
}

/// <summary>Annual accounts and their steps, the first one first.</summary>
internal sealed record BegunAccounts(AnnualAccounts Accounts, IReadOnlyList<AccountsStep> Steps)
{
    public (Guid AgreementId, int Year) Key => (Accounts.AgreementId, Accounts.BudgetYear);

    public AccountsStep? Last => Steps is [.., var last] ? last : null;

    /// <summary>The acceptance that holds; null while there was none.</summary>
    public AccountsStep? Accepted => Steps.LastOrDefault(static s => s.Move == ReturnMove.Accept);
}
