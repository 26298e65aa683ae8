using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Settlement;

/// <summary>
/// Where the money of a settled year goes, EUR, none below zero: of a surplus all is kept or returned, of a deficit all is paid by the city
/// or borne by the provider.
/// </summary>
/// <param name="Paid">What the city pays: supplement and the agreed takeover.</param>
/// <param name="Returned">What flows back to the city.</param>
/// <param name="YouthWelfare">Kept, for all youth welfare.</param>
/// <param name="Help">Kept, for help for upbringing only.</param>
/// <param name="Borne">What of the accounts' deficit stays with the provider.</param>
public sealed record SettlementBalance(Money Paid, Money Returned, Money YouthWelfare, Money Help, Money Borne)
{
    public static SettlementBalance None { get; } = new(default, default, default, default, default);

    /// <summary>Kept with the provider for its purpose.</summary>
    public Money Kept => YouthWelfare + Help;

    /// <summary>The deficit of the accounts; zero of a surplus.</summary>
    public Money Deficit => Paid + Borne;

    /// <summary>What the city owes after it; below zero: what the provider owes.</summary>
    public Money Owed => Paid - Returned;

    /// <param name="takeover">The procedure that counts; null: none is agreed, nothing is taken over.</param>
    public static SettlementBalance Of(AnnualSettlement settlement, TakeoverKind? takeover)
    {
        ArgumentNullException.ThrowIfNull(settlement);
        if (settlement.Surplus is { } surplus)
            return new(Money.Zero, surplus.Returned, surplus.YouthWelfare, surplus.Help, Money.Zero);
        var deficit = settlement.Deficit!;
        var paid = deficit.Supplement.Amount + (Agreed(deficit, takeover)?.Amount.Amount ?? Money.Zero);
        return new(paid, Money.Zero, Money.Zero, Money.Zero, -settlement.Proofs.Accounts.Amount - paid);
    }

    /// <summary>The takeover that counts; null where none is agreed.</summary>
    public static DeficitTakeover? Agreed(Deficit deficit, TakeoverKind? takeover)
    {
        ArgumentNullException.ThrowIfNull(deficit);
        return takeover switch
        {
            TakeoverKind.TargetDifferentiated => deficit.TargetDifferentiated,
            TakeoverKind.QualityDependent => deficit.QualityDependent,
            _ => null,
        };
    }

    /// <summary>What is owed, with its Rechenweg.</summary>
    public static Traced Explain(AnnualSettlement settlement, TakeoverKind? takeover)
    {
        ArgumentNullException.ThrowIfNull(settlement);
        if (settlement.Surplus is { } surplus)
            return Traced.Negation("Saldo der Abrechnung", "− was zurückfließt", surplus.Returned);
        var deficit = settlement.Deficit!;
        return Traced.Sum(
            "Saldo der Abrechnung",
            "Zuschlag + vereinbarte Übernahme",
            Agreed(deficit, takeover) is { } counts ? [deficit.Supplement, counts.Amount] : [deficit.Supplement]
        );
    }

    /// <summary>Several years together.</summary>
    public static SettlementBalance Sum(IEnumerable<SettlementBalance> balances) =>
        balances.Aggregate(
            None,
            static (a, b) =>
                new(a.Paid + b.Paid, a.Returned + b.Returned, a.YouthWelfare + b.YouthWelfare, a.Help + b.Help, a.Borne + b.Borne)
        );

    /// <summary>What is new against an earlier settlement of the year; may be below zero.</summary>
    public SettlementBalance Since(SettlementBalance before)
    {
        ArgumentNullException.ThrowIfNull(before);
        return new(
            Paid - before.Paid,
            Returned - before.Returned,
            YouthWelfare - before.YouthWelfare,
            Help - before.Help,
            Borne - before.Borne
        );
    }
}
