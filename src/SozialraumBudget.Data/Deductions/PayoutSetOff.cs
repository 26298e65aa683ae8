using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Deductions;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Deductions;

/// <summary>The deductions of one payout: chosen when it is prepared, read again when it is approved.</summary>
internal static class PayoutSetOff
{
    public const string DeductionMustBeOpen = nameof(DeductionMustBeOpen);

    /// <param name="wanted">Deductions to set off; null takes all that are open.</param>
    /// <returns>What is set off, the oldest claim first and at most the gross amount; or why a choice cannot be kept.</returns>
    public static async Task<(IReadOnlyList<(DeductionStanding From, Money Amount)> Chosen, Refusal? Refusal)> ChooseAsync(
        AppDbContext db, Guid agreementId, Money gross, IReadOnlyCollection<Guid>? wanted, CancellationToken cancellation)
    {
        var open = await DeductionStanding.OpenAsync(db, agreementId, cancellation);
        if (wanted is not null && wanted.Any(id => open.All(o => o.Deduction.Id != id)))
        {
            return ([], new(DeductionMustBeOpen, "Ein gewählter Abzug ist nicht mehr offen. Bitte neu auswählen."));
        }

        var chosen = open.Where(o => wanted is null || wanted.Contains(o.Deduction.Id)).ToList();
        return ([.. chosen.Zip(SetOff.Allocate(gross, chosen.ConvertAll(static o => o.Open))).Where(static c => c.Second > Money.Zero)], null);
    }

    /// <summary>As an item of the payout; says what the claim rests on and what stays open of it.</summary>
    /// <param name="year">Budget year of the payout: its own ledger carries only the claims of that year.</param>
    public static Deduction ToDomain(DeductionStanding from, Money amount, int year)
    {
        var left = from.Open - amount;
        var source = left.IsZero && amount == from.Deduction.Amount
            ? from.Deduction.Basis
            : $"{from.Deduction.Basis}; von {GermanNumber.Text(from.Deduction.Amount)} bleiben {GermanNumber.Text(left)} offen";
        return new Deduction(from.Deduction.Reason, amount, source, IsBookedClaim(from.Deduction, year));
    }

    /// <summary>The set-offs of a prepared payout.</summary>
    public static async Task<IReadOnlyList<(DeductionRecord Deduction, Money Amount)>> OfAsync(AppDbContext db, Guid payoutId, CancellationToken cancellation)
    {
        var rows = await (from s in db.SetOffs
                          join d in db.Deductions on s.DeductionId equals d.Id
                          where s.PayoutId == payoutId
                          orderby d.ClaimedOn, d.Id
                          select new { Deduction = d, s.Amount }).AsNoTracking().ToListAsync(cancellation);
        return rows.ConvertAll(static r => (r.Deduction, r.Amount));
    }

    public static bool IsBookedClaim(DeductionRecord deduction, int year) => deduction.Source != DeductionSource.Recorded && deduction.BudgetYear == year;
}
