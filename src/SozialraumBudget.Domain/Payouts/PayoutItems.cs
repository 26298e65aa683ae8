using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Payouts;

/// <summary>The items of a payout as its frozen Rechenweg has them; written and read here.</summary>
public sealed record PayoutItems
{
    private PayoutItems(Derivation payout)
    {
        var hasDeductions = payout.Operation == Operation.Difference;
        Gross = hasDeductions ? payout.Children[0].Children : payout.Children;
        Deductions = hasDeductions ? [.. payout.Children.Skip(1)] : [];
    }

    /// <summary>The due first, then each released part of the retention.</summary>
    public IReadOnlyList<Derivation> Gross { get; }

    /// <summary>Each deduction with the amount set off, above zero.</summary>
    public IReadOnlyList<Derivation> Deductions { get; }

    public static PayoutItems Of(Derivation payout)
    {
        ArgumentNullException.ThrowIfNull(payout);
        return new(payout);
    }

    /// <summary>Without deductions a sum; with them gross - deductions.</summary>
    internal static Derivation Explain(
        Derivation due, IReadOnlyList<(string Name, string Source, Money Amount)> released, IReadOnlyList<(string Reason, string Source, Money Amount)> setOffs)
    {
        var gross = Traced.Sum(
            setOffs.Count == 0 ? "Auszahlung" : "Auszahlung brutto", "Rate + freigegebener Einbehalt",
            [Traced.Known(due), .. released.Select(static p => Traced.Input($"Freigegebener Einbehalt: {p.Name}", p.Amount, p.Source))]);
        return setOffs.Count == 0
            ? gross.Explain()
            : Traced.Difference("Auszahlung", "Brutto − Abzüge (Aufrechnung, § 387 BGB)", gross,
                [.. setOffs.Select(static s => Traced.Input($"Abzug: {s.Reason}", s.Amount, s.Source))]).Explain();
    }
}
