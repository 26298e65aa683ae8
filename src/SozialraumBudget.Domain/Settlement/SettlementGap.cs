using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Settlement;

/// <summary>
/// What the gap of the two proofs consists of. The parts add up to it exactly: other income than the entitlement, external help that the
/// accounts name with another amount, and the rest, own work against its documented value. Beside them stands what often explains the rest.
/// </summary>
/// <param name="Parts">Title, meaning and amount; they sum to <paramref name="Whole"/>.</param>
/// <param name="Whole">Accounts minus plausibility.</param>
/// <param name="Hints">Figures that are no part of the sum: one-off costs, flat time.</param>
public sealed record SettlementGap(IReadOnlyList<GapPart> Parts, Money Whole, IReadOnlyList<GapPart> Hints)
{
    public static SettlementGap Of(SettlementSources sources, AnnualSettlement settlement)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(settlement);
        var proofs = settlement.Proofs;
        var entitlement = proofs.Plausibility.Amount + proofs.Cost.Amount;
        var parts = new List<GapPart>();
        if (sources.Accounts?.Income is { } income)
            parts.Add(
                new("Andere Erträge", "Erträge des Abschlusses − Anspruch: eigene Einnahmen oder fehlende Zahlungen", income - entitlement)
            );
        if (sources is { Accounts.External: { } booked, Documented.External: var documented })
            parts.Add(new("Externe Hilfen", "externe Kosten der Meldungen − externe Kosten des Abschlusses", documented - booked));
        parts.Add(
            new(
                parts.Count == 0 ? "Eigene Arbeit und Übriges" : "Eigene Arbeit",
                "Wert der dokumentierten Stunden − übrige Aufwendungen des Abschlusses: Auslastung, Dokumentation, Gemeinkosten",
                proofs.Gap.Amount - Money.Sum(parts.Select(static p => p.Amount))
            )
        );
        return new(parts, proofs.Gap.Amount, [.. HintsOf(sources)]);
    }

    private static IEnumerable<GapPart> HintsOf(SettlementSources sources)
    {
        if (sources.Documented is not { } documented)
            yield break;
        if (!documented.OneOff.IsZero)
            yield return new("Einmalige Kosten", "stehen im Abschluss, nicht im Nachweis b", documented.OneOff);
        if (documented.FlatHours > 0 && documented.Work.MaxBy(static w => w.Hours) is { } usual)
            yield return new(
                "Pauschal abgegoltene Zeit",
                $"{GermanNumber.Text(decimal.Round(documented.FlatHours, 2))} Stunden, die der Satz mitbezahlt; zum Satz gerechnet",
                Money.Round(documented.FlatHours * usual.Rate)
            );
    }
}

/// <summary>One part of a gap.</summary>
/// <param name="Title">German.</param>
/// <param name="Meaning">German.</param>
public sealed record GapPart(string Title, string Meaning, Money Amount);
