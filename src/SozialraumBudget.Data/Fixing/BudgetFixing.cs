using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Data.Budgets;
using SozialraumBudget.Data.Ledger;
using SozialraumBudget.Data.Retention;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Deductions;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Fixing;
using SozialraumBudget.Domain.Ledger;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Fixing;

/// <summary>
/// Fixes a variant as the agreement's budget: freezes amounts, terms and Rechenweg, plans instalments and retention, and
/// books it. Fixing again is a renegotiation: a new version and a booking of the differences.
/// </summary>
public sealed class BudgetFixing(AppDbContext db, AgreementTermStore termStore, ICurrentUser user, TimeProvider clock)
{
    public const string ReasonIsRequired = nameof(ReasonIsRequired);
    public const string VariantIsLocked = nameof(VariantIsLocked);
    public const string AgreementMustBeNegotiated = nameof(AgreementMustBeNegotiated);
    public const string TermsMustBeAgreed = nameof(TermsMustBeAgreed);
    public const string ConditionsMustBeAgreed = nameof(ConditionsMustBeAgreed);
    public const string BudgetMustBePositive = nameof(BudgetMustBePositive);
    public const string NothingChanged = nameof(NothingChanged);
    public const string ReleasedPartsMustStay = nameof(ReleasedPartsMustStay);
    public const string ShownFiguresMustHold = nameof(ShownFiguresMustHold);

    /// <inheritdoc cref="FixAsync(Guid, string, FixingExpectation?, CancellationToken)"/>
    public Task<(FixedBudget? Budget, Refusal? Refusal)> FixAsync(Guid variantId, string reason, CancellationToken cancellation = default) =>
        FixAsync(variantId, reason, expected: null, cancellation);

    /// <param name="variantId">What is fixed.</param>
    /// <param name="reason">What the decision rests on.</param>
    /// <param name="expected">What was announced to the user; null takes whatever the variant gives now.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>The fixed budget, or why it cannot be fixed.</returns>
    public async Task<(FixedBudget? Budget, Refusal? Refusal)> FixAsync(
        Guid variantId, string reason, FixingExpectation? expected, CancellationToken cancellation = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var agreementId = await db.BudgetVariants.Where(v => v.Id == variantId).Select(v => v.AgreementId).SingleAsync(cancellation);
        await AgreementLock.TakeAsync(db, agreementId, cancellation);
        var plan = await PlanAsync(variantId, reason, cancellation);
        if (plan.Refusal is { } refusal) return (null, refusal);
        if (expected is not null && (expected.Version != plan.Planned!.Version || expected.Total != plan.Planned.Total))
        {
            return (null, new(ShownFiguresMustHold, $"Seit der Anzeige hat sich etwas geändert: Es wäre jetzt Fassung {plan.Planned.Version} mit {GermanNumber.Text(plan.Planned.Total)}. Bitte erneut prüfen."));
        }

        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return (plan.Planned, null);
    }

    /// <summary>What fixing would do now; nothing is stored, and entities loaded before are let go so that none of it shows in them.</summary>
    public async Task<FixingConsequence> PreviewAsync(Guid variantId, CancellationToken cancellation = default)
    {
        db.ChangeTracker.Clear();
        var plan = await PlanAsync(variantId, "Vorschau", cancellation);
        db.ChangeTracker.Clear();
        return plan;
    }

    private async Task<FixingConsequence> PlanAsync(Guid variantId, string reason, CancellationToken cancellation)
    {
        var loaded = (await VariantBudget.LoadAsync(db, termStore, variantId, cancellation))!;
        var year = new BudgetYear(loaded.Variant.BudgetYear);
        var terms = (await termStore.LoadAsync(loaded.Agreement.Id, cancellation)).AsOf(year.First);
        var before = await db.FixedBudgets.Include(b => b.Instalments).Where(b => b.AgreementId == loaded.Agreement.Id && b.BudgetYear == year.Year)
            .OrderByDescending(b => b.Version).FirstOrDefaultAsync(cancellation);
        var budget = loaded.Calculate();
        var consequence = new FixingConsequence { Budget = budget, Before = before };
        if (Objection(loaded, budget, terms, before, reason) is { } refusal) return consequence with { Refusal = refusal };

        var record = FixedBudgetRows.Budget(loaded, budget, (before?.Version ?? 0) + 1, reason.Trim(), user.Stamp(clock));
        var dueDays = terms.Number(TermKey.PayoutDueDays);
        var booked = before is null ? [] : await BookedAsync(record, cancellation);
        if (before is null)
        {
            First(record, loaded, budget, year, dueDays);
        }
        else
        {
            var (reclaimed, objection) = await RenegotiateAsync(record, loaded, budget, before, booked, year, dueDays, cancellation);
            if (objection is not null) return consequence with { Booked = booked, Refusal = objection };

            consequence = consequence with { Reclaimed = reclaimed };
        }

        loaded.Variant.LockedAt = record.Fixed.At;
        db.Add(record);
        db.Add(new FixedBudgetSource { FixedBudgetId = record.Id, Derivation = DerivationJson.Write(BudgetDerivation.Full(budget)) });
        return consequence with { Planned = record, Booked = booked };
    }

    private static Refusal? Objection(VariantBudget loaded, AreaBudget budget, TermsAsOf terms, FixedBudget? before, string reason) => loaded switch
    {
        _ when string.IsNullOrWhiteSpace(reason) => new(ReasonIsRequired, "Bitte angeben, worauf die Festsetzung beruht (z. B. Beschluss, Verhandlung)."),
        { Variant.LockedAt: not null } => new(VariantIsLocked, "Diese Variante ist schon festgesetzt. Für eine Änderung eine Kopie anlegen."),
        { Agreement.State: not (AgreementState.Negotiated or AgreementState.Active) } =>
            new(AgreementMustBeNegotiated, "Festgesetzt wird das Budget einer verhandelten oder aktiven Vereinbarung."),
        _ when !terms.Has(TermKey.PayoutDueDays) => new(TermsMustBeAgreed, "In der Vereinbarung fehlt die Fälligkeit der Raten."),
        { Conditions.Count: 0 } when !budget.Retention.IsZero => new(ConditionsMustBeAgreed, "Es sind keine Gegenleistungen für den Einbehalt vereinbart."),
        _ when budget.Total <= Money.Zero => new(BudgetMustBePositive, "Das Budget ergibt 0,00 €; festgesetzt wird nur ein Budget über null."),
        _ when before is not null && before.Total == budget.Total && before.Payable == budget.Payable =>
            new(NothingChanged, "Diese Variante ergibt dasselbe Budget wie die geltende Fassung."),
        _ => null,
    };

    private void First(FixedBudget record, VariantBudget loaded, AreaBudget budget, BudgetYear year, int dueDays)
    {
        record.Instalments.AddRange(InstalmentPlan.First(record.Id, budget, year, dueDays));
        foreach (var part in budget.RetentionParts) db.Add(FixedBudgetRows.Part(loaded, part, year));
        Book(LedgerBookings.BudgetFixed(budget.Payable, budget.Retention), record, budget, $"Budget {year} festgesetzt");
    }

    private async Task<(Money Reclaimed, Refusal? Refusal)> RenegotiateAsync(
        FixedBudget record, VariantBudget loaded, AreaBudget budget, FixedBudget before, List<BookedInstalment> booked, BudgetYear year, int dueDays,
        CancellationToken cancellation)
    {
        var parts = await db.RetentionParts.Where(p => p.AgreementId == record.AgreementId && p.BudgetYear == record.BudgetYear).ToListAsync(cancellation);
        var released = parts.Where(static p => p.State == RetentionState.Accepted).Select(static p => new ReleasedPart(p.Condition, p.Name, p.Amount, p.PayoutId is not null)).ToList();
        if (released.FirstOrDefault(r => !budget.RetentionParts.Any(p => p.ConditionName == r.ConditionName && p.Name == r.Name)) is { } lost)
        {
            return (Money.Zero, new(ReleasedPartsMustStay, $"„{lost.Name}“ ist schon freigegeben und fehlt in den geänderten Gegenleistungen."));
        }

        var claimed = await ClaimedAsync(record, cancellation);
        var plan = Renegotiation.Plan(year, budget.Payable, budget.Retention, budget.Terms.Conditions, booked, released, claimed,
            await ReleasedRetention.CorrectionAsync(db, record.AgreementId, record.BudgetYear, cancellation));
        record.Instalments.AddRange(InstalmentPlan.Renegotiated(record.Id, budget, before.Instalments, booked, plan, claimed, year, dueDays));
        foreach (var part in parts) part.Amount = Money.Zero;
        foreach (var planned in plan.RetentionParts)
        {
            var itemId = FixedBudgetRows.ItemOf(loaded, planned);
            if (parts.SingleOrDefault(p => p.ItemId == itemId) is { } existing) existing.Amount = planned.Amount;
            else db.Add(FixedBudgetRows.Part(loaded, planned, year));
        }

        if (LedgerBookings.Renegotiation(before.Payable, before.Retention, plan) is { } booking)
        {
            Book(booking, record, budget, $"Nachverhandlung: Fassung {record.Version} des Budgets {year}");
        }

        db.AddRange(FixedBudgetRows.Claims(record, plan));
        return (plan.Reclaimed, null);
    }

    /// <summary>What earlier renegotiations of the year reclaimed of instalments.</summary>
    private async Task<Money> ClaimedAsync(FixedBudget record, CancellationToken cancellation) => Money.Sum(await db.Deductions
        .Where(d => d.AgreementId == record.AgreementId && d.BudgetYear == record.BudgetYear && d.Source == DeductionSource.RenegotiatedInstalments)
        .Select(d => d.Amount).ToListAsync(cancellation));

    private async Task<List<BookedInstalment>> BookedAsync(FixedBudget record, CancellationToken cancellation)
    {
        var payouts = await db.Payouts.AsNoTracking()
            .Where(p => p.AgreementId == record.AgreementId && p.BudgetYear == record.BudgetYear && (p.State == PayoutState.Prepared || p.State == PayoutState.Approved))
            .OrderBy(p => p.Quarter).ThenBy(p => p.Sequence).ToListAsync(cancellation);
        return payouts.ConvertAll(p => new BookedInstalment(new Quarter(p.BudgetYear, p.Quarter), p.Sequence, p.Instalment));
    }

    private void Book(LedgerTransaction booking, FixedBudget record, AreaBudget budget, string text) => db.Add(LedgerPosting.Record(
        booking, record.AgreementId, record.BudgetYear, text, $"budget:{record.Id}",
        Derive.Input("Gesamtbudget", budget.Total, $"festgesetztes Budget, Fassung {record.Version}"), record.Fixed));
}
