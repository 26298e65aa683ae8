using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Payouts;

/// <summary>The items of a payout as its frozen Rechenweg has them; written and read here.</summary>
public sealed record PayoutItems
{
    /// <summary>Begins the label of what only brings a due down to the version in force.</summary>
    private const string LoweredBy = "Minderung nach ";

    private readonly Derivation payout;

    private PayoutItems(Derivation payout)
    {
        this.payout = payout;
        var hasDeductions = payout.Operation == Operation.Difference;
        Gross = hasDeductions ? payout.Children[0].Children : payout.Children;
        Deductions = hasDeductions ? [.. payout.Children.Skip(1)] : [];
    }

    /// <summary>The due first, then each released part of the retention.</summary>
    public IReadOnlyList<Derivation> Gross { get; }

    /// <summary>Each set-off with its amount; below zero a credit of the provider.</summary>
    public IReadOnlyList<Derivation> Deductions { get; }

    /// <summary>Of the set-offs: what is no claim on the provider, but lowers a due to the version in force.</summary>
    public Money Lowered => Money.Sum(Deductions.Where(IsLowering).Select(static d => d.Amount));

    /// <summary>Of the set-offs: claims on the provider.</summary>
    public Money Claimed => Money.Sum(Deductions.Where(static d => !IsLowering(d) && d.Value > 0).Select(static d => d.Amount));

    /// <summary>Of the set-offs: credits of the provider, zero or more.</summary>
    public Money Credited => -Money.Sum(Deductions.Where(static d => d.Value < 0).Select(static d => d.Amount));

    /// <summary>What the provider is entitled to: gross and credits, less what only lowers a due.</summary>
    public Money Entitled => Money.Sum(Gross.Select(static g => g.Amount)) + Credited - Lowered;

    public static PayoutItems Of(Derivation payout)
    {
        ArgumentNullException.ThrowIfNull(payout);
        return new(payout);
    }

    public static bool IsLowering(Derivation deduction)
    {
        ArgumentNullException.ThrowIfNull(deduction);
        return deduction.Label.StartsWith(LoweredBy, StringComparison.Ordinal);
    }

    /// <summary>The Rechenweg of the whole or of one figure of the payout; it gives exactly that figure.</summary>
    public Derivation Explain(PayoutFigure figure) =>
        figure switch
        {
            PayoutFigure.Amount => payout,
            PayoutFigure.Due => Gross[0],
            PayoutFigure.FromRetention => Sum(figure.Title(), "Summe der freigegebenen Teile", Gross.Skip(1)),
            PayoutFigure.SetOff => Sum(figure.Title(), "Summe der Abzüge", Deductions),
            _ => throw new ArgumentOutOfRangeException(nameof(figure), figure, null),
        };

    /// <param name="what">"Rate", or what is paid beyond the budget.</param>
    /// <summary>Without deductions a sum; with them gross - deductions.</summary>
    internal static Derivation Write(string what, Derivation due, IReadOnlyList<Derivation> released, IReadOnlyList<Derivation> deductions)
    {
        var gross = Traced.Sum(
            deductions.Count == 0 ? "Auszahlung" : "Auszahlung brutto",
            released.Count == 0 ? what : $"{what} + freigegebener Einbehalt",
            [Traced.Known(due), .. released.Select(Traced.Known)]
        );
        return deductions.Count == 0
            ? gross.Explain()
            : Traced.Difference("Auszahlung", Formula(deductions), gross, [.. deductions.Select(Traced.Known)]).Explain();
    }

    internal static Derivation Lowering(string version, Money amount, string source) => Derive.Input(LoweredBy + version, amount, source);

    private static string Formula(IReadOnlyList<Derivation> deductions) =>
        "Brutto"
        + (deductions.Any(IsLowering) ? " − Minderung" : "")
        + (deductions.All(static d => IsLowering(d) || d.Value < 0) ? "" : " − Abzüge (Aufrechnung, § 387 BGB)")
        + (deductions.Any(static d => d.Value < 0) ? " + Gutschriften" : "");

    private static Derivation Sum(string label, string formula, IEnumerable<Derivation> items) =>
        Traced.Sum(label, formula, [.. items.Select(Traced.Known)]).Explain();
}

/// <summary>A figure of a payout that has a Rechenweg.</summary>
public enum PayoutFigure
{
    Amount,
    Due,
    FromRetention,
    SetOff,
}
