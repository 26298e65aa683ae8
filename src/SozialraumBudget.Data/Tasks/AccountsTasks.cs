using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Tasks;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Domain.YearAccounts;

namespace SozialraumBudget.Data.Tasks;

/// <summary>
/// Annual accounts of past years: begun and not handed in, to be checked, sent back. Those that nobody has begun are a missing proof, where
/// a part of the retention hangs on them.
/// </summary>
internal sealed class AccountsTasks : ITaskSource
{
    public IReadOnlySet<Role> Roles { get; } =
        new HashSet<Role> { Role.Controller, Role.ProviderCoordinator, Role.Management, Role.AreaManager };

    public async Task<IEnumerable<TaskFact>> FindAsync(TaskScope scope, CancellationToken cancellation)
    {
        var begun = (await scope.BegunAccountsAsync(cancellation))
            .Where(static a => a.Accounts.State is ReturnState.Draft or ReturnState.Returned or ReturnState.Submitted)
            .ToList();
        if (begun.Count == 0)
            return [];

        var years = scope
            .Running.Where(static y => y.State.HasBegun())
            .GroupBy(static y => (y.AgreementId, y.Year))
            .ToDictionary(static g => g.Key, static g => g.First());
        return from b in begun
            let year = years.GetValueOrDefault(b.Key)
            where year is not null && scope.Today > year.Standing.Facts.LastDay
            select Fact(b.Accounts, year, b.Last?.Made.At, scope.Today);
    }

    private static TaskFact Fact(AnnualAccounts accounts, AgreementStanding year, DateTimeOffset? last, DateOnly today)
    {
        var part = year.Standing.Facts.Parts.FirstOrDefault(p => AccountsProof.Is(p.Name, year.Year));
        return new()
        {
            Kind = accounts.State switch
            {
                ReturnState.Submitted => TaskKind.AccountsToCheck,
                ReturnState.Returned => TaskKind.AccountsSentBack,
                _ => TaskKind.AccountsMissing,
            },
            Id = accounts.Id,
            AgreementId = accounts.AgreementId,
            Year = accounts.BudgetYear,
            Subject = year.Area,
            Party = year.Provider,
            Detail = AccountsProof.NameOf(accounts.BudgetYear),
            DueOn = part?.DueOn,
            Amount = part is { IsReleased: false } ? part.Amount : null,
            Since = last ?? LocalDay.Start(new DateOnly(accounts.BudgetYear + 1, 1, 1)),
            Late = today > part?.DueOn,
        };
    }
}
