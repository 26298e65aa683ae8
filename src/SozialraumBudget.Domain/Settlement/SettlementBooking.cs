using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Settlement;

/// <summary>
/// What the approval of a settlement moves: the difference to the settlement that held before, so that however often a year is settled,
/// what was moved adds up to the last one.
/// </summary>
/// <param name="Due">What the city pays with the next dues; zero or more.</param>
/// <param name="Claim">What payouts set off or the provider pays back; zero or more. Not both.</param>
/// <param name="YouthWelfare">Change of the earmark for all youth welfare; may be below zero.</param>
/// <param name="Help">Change of the earmark for help for upbringing; may be below zero.</param>
/// <param name="Explained">Rechenweg of what is owed, signed: above zero the city's, below the provider's.</param>
public sealed record SettlementBooking(Money Due, Money Claim, Money YouthWelfare, Money Help, Traced Explained)
{
    /// <param name="before">The settlement that held; null: the year is settled for the first time.</param>
    public static SettlementBooking Of(AnnualSettlement settlement, TakeoverKind? takeover, SettlementBalance? before)
    {
        var now = SettlementBalance.Of(settlement, takeover);
        var change = now.Since(before ?? SettlementBalance.None);
        var explained = SettlementBalance.Explain(settlement, takeover);
        return new(
            Money.Max(change.Owed, Money.Zero),
            Money.Max(-change.Owed, Money.Zero),
            change.YouthWelfare,
            change.Help,
            before is null
                ? explained
                : Traced.Difference(
                    "Änderung durch die neue Abrechnung",
                    "Saldo neu − Saldo bisher",
                    explained,
                    Traced.Input("Saldo bisher", before.Owed, "frühere Abrechnung des Jahres")
                )
        );
    }
}
