using SozialraumBudget.Domain.Derivations;

namespace SozialraumBudget.Domain.Controlling;

/// <summary>
/// The statement of a return (Quartalsabrechnung, Monatsabrechnung): instalment + released retention − reclaimed external costs +
/// corrections and amendments, less the claim that an earlier statement left; below zero it becomes a claim that the next statement sets
/// off (rule 4.7 in docs/rules.md).
/// </summary>
public sealed class ReturnStatement
{
    private ReturnStatement(Traced net, IReadOnlyList<Traced> credits, IReadOnlyList<Traced> debits)
    {
        (Credits, Debits) = (credits, debits);
        Net = net.Named("abrechnung");
        Payout = Traced.NotNegative("Auszahlung", "Abrechnung, wenn über 0", Net);
        Claim = Traced.NotNegative(
            "Forderung",
            "Betrag, um den die Abrechnung unter 0 liegt",
            Traced.Negation("Fehlbetrag", "−(Abrechnung)", Net)
        );
    }

    /// <summary>What the provider gets: instalment, released retention, then corrections and amendments, which may be negative.</summary>
    public IReadOnlyList<Traced> Credits { get; }

    /// <summary>What is taken off: the reclaim, then the claim carried over, where there is one.</summary>
    public IReadOnlyList<Traced> Debits { get; }

    /// <summary>Credits less debits; may be negative.</summary>
    public Traced Net { get; }

    /// <summary>What is paid; zero where the statement is a claim.</summary>
    public Traced Payout { get; }

    /// <summary>What the next statement sets off; zero where there is a payout.</summary>
    public Traced Claim { get; }

    /// <param name="instalment">Of the period.</param>
    /// <param name="released">Released retention.</param>
    /// <param name="reclaimed">External costs that the city paid and the provider bears.</param>
    /// <param name="corrections">Corrections and amendments, signed.</param>
    /// <param name="carried">Claim of the statement before, not negative; null where there is none.</param>
    public static ReturnStatement Of(
        Traced instalment,
        Traced released,
        Traced reclaimed,
        IReadOnlyList<Traced> corrections,
        Traced? carried = null
    )
    {
        ArgumentNullException.ThrowIfNull(corrections);
        Traced[] credits = [instalment, released, .. corrections];
        Traced[] debits = carried is null ? [reclaimed] : [reclaimed, carried];
        var credit = Traced.Sum("Gutschriften", "Rate + freigegebener Einbehalt + Korrekturen und Nachträge", credits);
        return new(
            Traced.Difference("Abrechnung", "Gutschriften − Rückforderung − übertragene Forderung", credit, debits),
            credits,
            debits
        );
    }
}
