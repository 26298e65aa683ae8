using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Returns;

/// <summary>
/// What the acceptance of a return claims from the provider: external costs that the city paid in its period and the provider bears, less
/// what earlier versions of the same return claimed. It becomes an amount that the next payouts set off; below zero it is a credit
/// (rule 4.7 in docs/rules.md). However often a return is amended, its claims add up to the reclaim of the version that holds.
/// </summary>
/// <param name="Amount">Never zero.</param>
/// <param name="Reason">For letters, in German.</param>
/// <param name="Basis">What it rests on, in German.</param>
public sealed record ReturnClaim(Traced Amount, string Reason, string Basis)
{
    /// <summary>Null where the acceptance changes nothing that is claimed.</summary>
    /// <param name="period">Of the return.</param>
    /// <param name="version">The version that is accepted.</param>
    /// <param name="reclaimed">The provider's part of the invoices paid in the period.</param>
    /// <param name="claimed">What the acceptances of earlier versions claimed, all together; null where none did.</param>
    /// <param name="isPaid">The budget is paid to the provider; what is only allocated the city pays anyway, so nothing is claimed.</param>
    public static ReturnClaim? Of(Period period, int version, Money reclaimed, Money? claimed, bool isPaid = true)
    {
        var amount = Explain(period, version, reclaimed, claimed);
        return !isPaid || amount.Amount.IsZero
            ? null
            : new(
                amount,
                claimed is null ? $"Externe Kosten {period}" : $"Externe Kosten {period}, Nachtrag (Fassung {version})",
                $"{ReturnProof.NameOf(period)}, Fassung {version}: Anteil des Trägers an bezahlten Rechnungen"
            );
    }

    /// <summary>The Rechenweg of a claim, without cases: everybody who sees the payout may see it.</summary>
    public static Traced Explain(Period period, int version, Money reclaimed, Money? claimed)
    {
        var after = Traced.Input($"Rückforderung {period}, Fassung {version}", reclaimed, ReturnProof.NameOf(period));
        return claimed is { } before
            ? Traced.Difference(
                $"Änderung durch Fassung {version}",
                "Rückforderung − schon gefordert",
                after,
                Traced.Input("Schon gefordert", before, $"frühere Fassungen der Meldung {period}")
            )
            : after;
    }
}
