using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.YearAccounts;

namespace SozialraumBudget.Data.YearAccounts;

/// <summary>Loads annual accounts under the user's row security: a handful of queries for any number of them.</summary>
public sealed class AccountsDesk(AppDbContext db, Standings standings, AgreementTermStore terms, ICurrentUser user)
{
    /// <summary>One year; null where the user sees no such agreement, or it does not hold in the year.</summary>
    public async Task<AccountsDossier?> LoadAsync(Guid agreementId, int year, CancellationToken cancellation = default) =>
        await db.Agreements.AnyAsync(a => a.Id == agreementId && a.FirstYear <= year && a.LastYear >= year, cancellation)
        && await standings.OfAsync(agreementId, year, cancellation) is { } found
        && Sees(found)
            ? (await OfAsync([found], cancellation)).Single()
            : null;

    /// <summary>All agreements that hold in the year, by area.</summary>
    public async Task<IReadOnlyList<AccountsDossier>> OfYearAsync(int year, CancellationToken cancellation = default) =>
        await OfAsync([.. (await standings.OfYearAsync(year, cancellation)).Where(Sees)], cancellation);

    /// <summary>Other providers of the same agreement see it, but not the lead provider's accounts.</summary>
    private bool Sees(AgreementStanding agreement) =>
        AgreementStates.Begun.Contains(agreement.State)
        && (
            !user.Context.Is(Role.ProviderCoordinator)
            || user.Context.Roles.Have(Rights.Office)
            || agreement.ProviderId == user.Context.ProviderId
        );

    private async Task<IReadOnlyList<AccountsDossier>> OfAsync(IReadOnlyList<AgreementStanding> agreements, CancellationToken cancellation)
    {
        if (agreements.Count == 0)
            return [];
        var (ids, year) = (agreements.Select(static a => a.AgreementId).ToList(), agreements[0].Year);
        var begun = await db
            .AnnualAccounts.AsNoTracking()
            .Where(a => a.BudgetYear == year && ids.Contains(a.AgreementId))
            .ToDictionaryAsync(static a => a.AgreementId, cancellation);
        var known = begun.Values.Select(static a => a.Id).ToList();
        var sheets = await Known(
            db.AccountsSheets.Include(s => s.Lines)
                .Include(s => s.Posts)
                .AsSplitQuery()
                .Where(s => known.Contains(s.AccountsId))
                .OrderBy(s => s.Id)
        );
        var steps = await Known(db.AccountsSteps.Where(s => known.Contains(s.AccountsId)).OrderBy(s => s.Id));
        var comments = await Known(db.AccountsComments.Where(c => known.Contains(c.AccountsId)).OrderBy(c => c.Id));
        var files = await Known(
            from a in db.AccountsFiles
            join f in db.Files on a.FileId equals f.Id
            where known.Contains(a.AccountsId)
            orderby a.Id
            select new AttachedFile(a, f.Name, f.Size)
        );
        var agreed = await terms.LoadAsync(ids, cancellation);
        return
        [
            .. agreements.Select(agreement =>
            {
                var accounts = begun.GetValueOrDefault(agreement.AgreementId);
                var part = agreement.Standing.Facts.Parts.FirstOrDefault(p => AccountsProof.Is(p.Name, year));
                return new AccountsDossier
                {
                    Agreement = agreement,
                    Accounts = accounts,
                    Sheets = [.. sheets.Where(s => s.AccountsId == accounts?.Id)],
                    Steps = [.. steps.Where(s => s.AccountsId == accounts?.Id)],
                    Comments = [.. comments.Where(c => c.AccountsId == accounts?.Id)],
                    Files = [.. files.Where(f => f.Attachment.AccountsId == accounts?.Id)],
                    Part = part,
                    DueOn = part?.DueOn ?? DueOn(agreed[agreement.AgreementId], year),
                };
            }),
        ];

        async Task<List<T>> Known<T>(IQueryable<T> rows)
            where T : class => known.Count == 0 ? [] : await rows.AsNoTracking().ToListAsync(cancellation);
    }

    private static DateOnly? DueOn(AgreementTerms terms, int year) =>
        terms.AsOf(new(year, 12, 31)) is var day && day.Has(TermKey.AccountsDueDate) ? day.Day(TermKey.AccountsDueDate) : null;
}
