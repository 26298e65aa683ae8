using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Data.CashOffice;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.CashOffice;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Providers;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Web.Infrastructure.CashOffice;
using SozialraumBudget.Web.Infrastructure.Documents;

namespace SozialraumBudget.Web.Infrastructure.Payouts;

/// <summary>Notice to the provider and payment order for the cash office, as tagged PDF.</summary>
public sealed class PayoutDocuments(
    AppDbContext db,
    AgreementTermStore terms,
    IDocumentRenderer renderer,
    IOptionsMonitor<CityOptions> city,
    IOptionsMonitor<CashOfficeOptions> cash
)
{
    public static readonly DocumentTemplate Notice = DocumentTemplate.File("Infrastructure/Payouts/notice.typ");

    public static readonly DocumentTemplate Order = DocumentTemplate.File("Infrastructure/Payouts/order.typ");

    private static readonly TermKey[] Bases =
    [
        TermKey.LegalBasisOwnAmbulatory,
        TermKey.LegalBasisOwnResidential,
        TermKey.LegalBasisExternal,
        TermKey.LegalBasisCaseIndependent,
    ];

    public Task<byte[]> RenderAsync(DocumentTemplate template, PayoutLetter letter, CancellationToken cancel) =>
        renderer.RenderAsync(template, letter, PdfStandard.Accessible, cancel);

    /// <param name="drafts">Also of a payout that is prepared: what would be sent, marked as a draft.</param>
    /// <returns>Null when there is no such payout, or it was never approved.</returns>
    public async Task<PayoutLetter?> LoadAsync(Guid id, bool drafts, CancellationToken cancel)
    {
        var payout = await db.Payouts.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancel);
        if (payout is null || (payout.Approved is null && !(drafts && payout.State == PayoutState.Prepared)))
            return null;

        var agreement = await db.Agreements.AsNoTracking().SingleAsync(a => a.Id == payout.AgreementId, cancel);
        var area = await db.Areas.AsNoTracking().SingleAsync(a => a.Id == agreement.AreaId, cancel);
        // A provider beside the lead one sees the agreement's letters, but no other provider's address.
        var provider = await db.Providers.AsNoTracking().SingleOrDefaultAsync(p => p.Id == payout.ProviderId, cancel);
        var agreed = (await terms.LoadAsync(agreement.Id, cancel)).AsOf(new BudgetYear(payout.BudgetYear).First);
        var key = PayoutDecision.SourceKey(payout);
        var booking = await db.LedgerTransactions.Where(t => t.SourceKey == key).Select(t => (long?)t.Id).SingleOrDefaultAsync(cancel);
        var transfer = await Transfers.NewestAsync(db, id, cancel);
        return Letter(
            payout,
            transfer,
            provider,
            agreement,
            area.Name,
            booking,
            [.. Bases.Where(agreed.Has).Select(agreed.Text).Distinct()]
        );
    }

    private PayoutLetter Letter(
        Payout payout,
        TransferFact? transfer,
        Provider? provider,
        Agreement agreement,
        string area,
        long? booking,
        IReadOnlyList<string> bases
    )
    {
        var items = PayoutItems.Of(DerivationJson.Read(payout.Derivation));
        var iban = Iban.Parse(payout.Iban);
        var approved = payout.Approved;
        return new PayoutLetter
        {
            City = city.CurrentValue,
            Recipient =
            [
                .. new[] { payout.PayeeName, provider?.ContactUnit, provider?.Street, $"{provider?.PostalCode} {provider?.City}".Trim() }
                    .OfType<string>()
                    .Where(static l => l.Length > 0),
            ],
            Period = payout.Title.Replace("Auszahlung ", "", StringComparison.Ordinal),
            Area = area,
            Agreement = agreement.Title,
            AgreementId = agreement.Id,
            Reference = payout.TransferReference,
            Date = LocalDay.Of((approved ?? payout.Prepared).At),
            Due = payout.DueOn,
            Items = PayoutLetter.ItemsOf(items, payout.Due),
            Deductions = PayoutLetter.DeductionsOf(items),
            Gross = payout.Gross,
            Entitled = items.Entitled,
            Lowered = items.Lowered.IsZero ? null : items.Lowered,
            Claimed = items.Claimed.IsZero ? null : items.Claimed,
            Credited = items.Credited.IsZero ? null : items.Credited,
            IsTransferred = payout.IsTransferred,
            Total = payout.Amount,
            TotalInWords = GermanWords.Of(payout.Amount),
            Steps = payout.Due.IsZero ? [] : PayoutLetter.StepsOf(items.Gross[0]),
            LegalBases = bases,
            Additional = payout.Purpose.IsAdditional() ? payout.Purpose.Title() : null,
            Retains = agreement.BudgetModel.Retains,
            Payee = payout.PayeeName,
            AccountHolder = payout.AccountHolder,
            Iban = iban.Formatted,
            IbanMasked = iban.Masked,
            PreparedBy = payout.Prepared.Name,
            PreparedAt = German.Moment(payout.Prepared.At),
            IsDraft = approved is null,
            ApprovedBy = approved?.Name ?? "noch nicht freigegeben",
            ApprovedAt = approved is null ? "–" : German.Moment(approved.At),
            Booking = booking?.ToString(CultureInfo.InvariantCulture) ?? "noch nicht gebucht",
            BudgetItem = cash.CurrentValue.BudgetItem is { Length: > 0 } item ? item : null,
            Reversed = payout.Reversed is { } reversed
                ? $"Storniert am {German.Moment(reversed.At)} von {reversed.Name}: {payout.ReversalReason}"
                    + (transfer is { Holds: true } sent ? $" Die Überweisung: {sent.Told}." : "")
                : null,
        };
    }
}
