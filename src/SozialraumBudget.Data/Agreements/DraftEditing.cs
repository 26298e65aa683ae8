using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Providers;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Agreements;

/// <summary>
/// Changes title, budget years and further providers of a draft. Area and lead provider stay: with them it would be another agreement.
/// </summary>
public sealed class DraftEditing(AppDbContext db)
{
    public const string TitleIsRequired = AgreementCreation.TitleIsRequired;
    public const string AgreementMustBeDraft = nameof(AgreementMustBeDraft);
    public const string SomebodyElseChanged = nameof(SomebodyElseChanged);
    public const string UsedYearsMustStay = nameof(UsedYearsMustStay);
    public const string ProvidersMustDiffer = nameof(ProvidersMustDiffer);

    /// <returns>What stands in the way; null when the draft is changed.</returns>
    public async Task<Refusal?> ChangeAsync(Guid agreementId, DraftChange change, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(change);
        db.ChangeTracker.Clear();
        await using var unit = await UnitOfWork.BeginAsync(db, cancellation);
        await Turn.TakeAsync(db, agreementId, cancellation);
        var agreement = await db.Agreements.Include(a => a.Providers).SingleAsync(a => a.Id == agreementId, cancellation);
        if (await ProblemAsync(agreement, change, cancellation) is { } refusal)
            return refusal;

        (agreement.Title, agreement.FirstYear, agreement.LastYear, agreement.BeginsOn) = (
            change.Title!.Trim(),
            change.FirstYear,
            change.LastYear,
            change.BeginsOn
        );
        // Written even if only the providers change: whoever looked before shall be told.
        db.Entry(agreement).Property(a => a.Title).IsModified = true;
        db.RemoveRange(
            agreement.Providers.Where(p => p.Role != ProviderRole.LeadProvider && !change.Others.Contains((p.ProviderId, p.Role)))
        );
        db.AddRange(
            change
                .Others.Distinct()
                .Where(o => !agreement.Providers.Exists(p => p.ProviderId == o.ProviderId && p.Role == o.Role))
                .Select(o => new AgreementProvider
                {
                    AgreementId = agreementId,
                    ProviderId = o.ProviderId,
                    Role = o.Role,
                })
        );
        await db.SaveChangesAsync(cancellation);
        await unit.CommitAsync();
        return null;
    }

    private async Task<Refusal?> ProblemAsync(Agreement agreement, DraftChange change, CancellationToken cancellation)
    {
        if (agreement.State != AgreementState.Draft)
            return new(AgreementMustBeDraft, agreement.State.LockText()!);
        if (agreement.RowVersion != change.Seen)
            return new(SomebodyElseChanged, "Jemand hat die Vereinbarung inzwischen geändert. Ihre Eingabe ist noch nicht gespeichert.");
        if (string.IsNullOrWhiteSpace(change.Title))
            return new(TitleIsRequired, "Bitte eine Bezeichnung angeben.");
        if (AgreementPeriod.YearsProblem(change.FirstYear, change.LastYear) is { } years)
            return years;
        if (AgreementPeriod.BeginProblem(change.FirstYear, change.BeginsOn) is { } day)
            return day;
        if (change.Others.Any(o => o.Role == ProviderRole.LeadProvider || o.ProviderId == agreement.LeadProviderId))
            return new(ProvidersMustDiffer, "Der Schwerpunktträger ist schon beteiligt; weitere Träger sind andere.");
        if (change.Others.Distinct().Count() != change.Others.Count)
            return new(ProvidersMustDiffer, "Ein Träger steht zweimal mit derselben Rolle da.");

        var used = await UsedYearsAsync(agreement.Id, cancellation);
        var lost = used.Where(y => y.Year < change.FirstYear || y.Year > change.LastYear).OrderBy(static y => y.Year).FirstOrDefault();
        return lost is null
            ? null
            : new(UsedYearsMustStay, $"Für {lost.Year} gibt es schon {lost.What}; das Jahr bleibt in der Laufzeit, solange es sie gibt.");
    }

    private async Task<List<UsedYear>> UsedYearsAsync(Guid id, CancellationToken cancellation)
    {
        var budgets = await db.FixedBudgets.Where(b => b.AgreementId == id).Select(b => b.BudgetYear).Distinct().ToListAsync(cancellation);
        var variants = await db
            .BudgetVariants.Where(v => v.AgreementId == id)
            .Select(v => v.BudgetYear)
            .Distinct()
            .ToListAsync(cancellation);
        var proofs = await db
            .RetentionConditions.Where(c => c.AgreementId == id)
            .SelectMany(c => c.Items)
            .Select(i => i.BudgetYear)
            .Distinct()
            .ToListAsync(cancellation);
        return
        [
            .. budgets.Select(static y => new UsedYear(y, "ein festgesetztes Budget")),
            .. variants.Select(static y => new UsedYear(y, "Budgetvarianten")),
            .. proofs.Select(static y => new UsedYear(y, "Gegenleistungen")),
        ];
    }

    private sealed record UsedYear(int Year, string What);
}
