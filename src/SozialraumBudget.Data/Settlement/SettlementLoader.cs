using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Data.Areas;
using SozialraumBudget.Data.Bonus;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Data.YearAccounts;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Areas;
using SozialraumBudget.Domain.Bonus;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Settlement;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Domain.YearAccounts;

namespace SozialraumBudget.Data.Settlement;

/// <summary>
/// Gathers what a settlement is computed from: standing, terms, accepted returns as sums, accounts, bonus, social structure. Under the
/// user's row security: who does not see the cases of the returns gets no documented work.
/// </summary>
public sealed class SettlementLoader(
    AppDbContext db,
    AgreementTermStore terms,
    DocumentedWorkLoader documented,
    ClosingLoader closing,
    AccountsDesk accounts,
    BonusStandings bonus,
    TimeProvider clock
)
{
    public async Task<SettlementSources> OfAsync(AgreementStanding year, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(year);
        var budgetYear = new BudgetYear(year.Year);
        var plan = await PlanAsync(year, cancellation);

        var (work, types) = await documented.OfAsync(year, plan, cancellation);
        return new SettlementSources
        {
            Year = budgetYear,
            Today = LocalDay.Today(clock),
            Agreed = SettlementAgreed.Of(await terms.LoadAsync(year.AgreementId, cancellation), budgetYear),
            Budget = await BudgetAsync(year, cancellation),
            Accounts = await AccountsAsync(year, cancellation),
            Bonus = year.Model.PaysBonus ? await BonusAsync(year, cancellation) : null,
            Members = await MembersAsync(year, cancellation),
            EndedOn = year.Standing.Facts.EndedOn,
            Carried = await CarriedAsync(year, cancellation),
            Documented = work,
            Closing = await ClosingAsync(year, cancellation),
            CostTypes = types,
            Structure =
            [
                .. (await AreaSocialStructure.LoadAsync(db, year.AreaId, cancellation: cancellation))
                    .Where(static f => f.Sum is not null && Indicators.Known.Contains(f.Indicator))
                    .OrderBy(static f => f.Indicator, StringComparer.Ordinal)
                    .ThenBy(static f => f.Year)
                    .Select(static f => new StructureValue(f.Indicator, f.Year, f.Sum!.Value)),
            ],
        };
    }

    /// <summary>Providers that take part, the lead first; none where it is alone.</summary>
    private async Task<IReadOnlyList<string>> MembersAsync(AgreementStanding year, CancellationToken cancellation)
    {
        var others = await (
            from m in db.AgreementProviders
            join p in db.Providers on m.ProviderId equals p.Id
            where m.AgreementId == year.AgreementId && m.ProviderId != year.ProviderId
            orderby p.Name
            select p.Name
        ).ToListAsync(cancellation);
        return others.Count == 0 ? [] : [year.Provider, .. others];
    }

    private async Task<IReadOnlyList<CarriedResult>> CarriedAsync(AgreementStanding year, CancellationToken cancellation)
    {
        var settled = await db
            .Settlements.AsNoTracking()
            .Where(s => s.AgreementId == year.AgreementId && s.BudgetYear < year.Year && s.State == SettlementState.Approved)
            .OrderBy(s => s.BudgetYear)
            .ThenBy(s => s.Version)
            .ToListAsync(cancellation);
        return
        [
            .. settled.GroupBy(static s => s.BudgetYear).Select(static y => new CarriedResult(y.Key, y.Last().Accounts, y.Last().Balance)),
        ];
    }

    private async Task<IReadOnlyList<FixedCostType>> PlanAsync(AgreementStanding year, CancellationToken cancellation) =>
        year.Standing.Facts.Budget is { } budget
            ? await db
                .FixedCostTypes.AsNoTracking()
                .Where(t => t.FixedBudgetId == budget.Id)
                .OrderBy(t => t.Position)
                .ToListAsync(cancellation)
            : [];

    private async Task<SettledBudget?> BudgetAsync(AgreementStanding year, CancellationToken cancellation)
    {
        if (year.Standing.Facts.Budget is not { } budget)
            return null;
        var lines = await db
            .BudgetLines.AsNoTracking()
            .Where(l => l.FixedBudgetId == budget.Id && (l.Kind == BudgetLineKind.CaseRelated || l.Kind == BudgetLineKind.CaseIndependent))
            .OrderBy(l => l.Position)
            .ToListAsync(cancellation);
        return SettledBudget.Of(
            budget.Version,
            budget.Total,
            budget.Payable,
            [.. lines.Select(static l => new SettledLine(l.Title, l.LegalBasis, l.Kind, l.Amount))],
            [.. year.Standing.Facts.Parts.Select(static p => new RetainedShare($"{p.Condition}: {p.Name}", p.Amount, p.IsReleased))]
        ) with
        {
            Allocated = budget.Allocated,
            Resting = year.Standing.Resting,
        };
    }

    private async Task<SettledAccounts?> AccountsAsync(AgreementStanding year, CancellationToken cancellation)
    {
        if (await accounts.LoadAsync(year.AgreementId, year.Year, cancellation) is not { Accounts: not null } found)
            return null;
        var book = found.BookOf(found.AcceptedVersion ?? found.Version);
        return new(
            book.Result,
            found.AcceptedVersion is not null,
            found.State.Title(),
            book.Income.Amount,
            book.Of(AccountsKind.ExternalHelp)
        );
    }

    /// <summary>Quality stands beside plan and actual where the model agrees on it without paying a bonus.</summary>
    private async Task<ClosingFacts?> ClosingAsync(AgreementStanding year, CancellationToken cancellation) =>
        await closing.OfAsync(year, cancellation) is not { } facts ? null
        : year.Model is { PaysBonus: false, MeasuresQuality: true }
            ? facts with
            {
                Quality = (await bonus.OfAsync(year.AgreementId, year.Year, cancellation)).Quality(),
            }
        : facts;

    private async Task<BonusProof?> BonusAsync(AgreementStanding year, CancellationToken cancellation)
    {
        var found = await bonus.OfAsync(year.AgreementId, year.Year, cancellation);
        return found is { Performance: { } performance, Terms: { } agreed }
            ? new(performance.Sum, agreed, found.State == BonusState.Approved, found.State.Title())
            : null;
    }
}
