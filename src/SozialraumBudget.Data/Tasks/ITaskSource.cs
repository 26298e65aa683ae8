using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Data.Reconciliation;
using SozialraumBudget.Data.Returns;
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
/// <param name="UserId">Who asks; what this user made, somebody else has to decide on.</param>
/// <param name="ProviderId">Whose coordinator asks; null for the office.</param>
/// <param name="FreshDays">How long a changed access is pointed out.</param>
/// <param name="UserRoles">Of who asks.</param>
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
    IReadOnlySet<Role> UserRoles
)
{
    private IReadOnlyDictionary<(Guid AgreementId, Period Period), ReturnState>? begun;

    /// <summary>The quarterly returns that somebody has begun; read once.</summary>
    public async Task<IReadOnlyDictionary<(Guid AgreementId, Period Period), ReturnState>> BegunReturnsAsync(
        CancellationToken cancellation
    ) =>
        begun ??= (
            await Db
                .QuarterlyReturns.AsNoTracking()
                .Select(r => new
                {
                    r.AgreementId,
                    r.Period,
                    r.State,
                })
                .ToListAsync(cancellation)
        ).ToDictionary(static r => (r.AgreementId, r.Period), static r => r.State);
}
