using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Payouts;

namespace SozialraumBudget.Web.Pages.Budgets;

/// <summary>A due of a fixed version and how it stands.</summary>
/// <param name="Due">As this version has it.</param>
/// <param name="Standing">How the year has it now; null where a later version has no such due any more.</param>
/// <param name="Booking">Number of the ledger transaction of its payout.</param>
public sealed record FixedDue(DueRecord Due, DueStanding? Standing, long? Booking)
{
    public string Name => DueNames.Of(Due.Key, Due.Purpose);

    public string StateText => Standing?.Step.Title() ?? "entfallen";

    /// <summary>A superseded version shows the payouts too: they belong to the due, whatever version they were prepared from.</summary>
    public static async Task<IReadOnlyList<FixedDue>> LoadAsync(
        AppDbContext db,
        FixedBudget budget,
        Standing standing,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(budget);
        ArgumentNullException.ThrowIfNull(standing);
        var dues = budget.Dues.OrderBy(static d => d.Key).Select(d => (Due: d, Standing: standing.Due(d.Key))).ToList();
        var payouts = dues.Select(static d => PayoutOf(d.Standing)?.Id).OfType<Guid>().ToDictionary(static id => $"payout:{id}");
        var keys = payouts.Keys.ToList();
        var bookings = await db
            .LedgerTransactions.Where(t => keys.Contains(t.SourceKey))
            .Select(t => new { t.SourceKey, t.Id })
            .ToDictionaryAsync(t => payouts[t.SourceKey], static t => (long?)t.Id, cancellation);
        return
        [
            .. dues.Select(d => new FixedDue(
                d.Due,
                d.Standing,
                PayoutOf(d.Standing) is { } payout ? bookings.GetValueOrDefault(payout.Id) : null
            )),
        ];
    }

    private static PayoutFact? PayoutOf(DueStanding? due) => due?.Payout ?? due?.CameToNothing;
}
