using SozialraumBudget.Domain.Deductions;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Payouts;

/// <summary>What one payout transfers: instalment + released retention - deductions.</summary>
public sealed record PayoutAmount(Money Instalment, IReadOnlyList<ReleasedPart> ReleasedParts, IReadOnlyList<Deduction> Deductions)
{
    public Money Released => Money.Sum(ReleasedParts.Select(static p => p.Amount));

    /// <summary>What the provider is entitled to: instalment + released retention.</summary>
    public Money Gross => Instalment + Released;

    public Money Deducted => Money.Sum(Deductions.Select(static d => d.Amount));

    /// <summary>The transfer; zero when everything is set off.</summary>
    public Money Total => Gross - Deducted;

    /// <summary>Without deductions a sum; with them gross - deductions. <see cref="PayoutItems"/> reads both.</summary>
    /// <param name="instalment">How the instalment came about; its value must be the instalment.</param>
    public Derivation Derive(Derivation? instalment = null)
    {
        var node = instalment ?? Derivations.Derive.Input("Rate", Instalment);
        if (node.Value != Instalment.Amount)
        {
            throw new ArgumentException($"The derivation gives {node.Value}, the instalment is {Instalment}.", nameof(instalment));
        }

        var gross = Derivations.Derive.Node(
            Deductions.Count == 0 ? "Auszahlung" : "Auszahlung brutto", Operation.Sum, Gross, "Rate + freigegebener Einbehalt",
            [node, .. ReleasedParts.Select(static p => Derivations.Derive.Input($"Freigegebener Einbehalt: {p.Name}", p.Amount, p.ConditionName))]);
        return Deductions.Count == 0
            ? gross
            : Derivations.Derive.Node("Auszahlung", Operation.Difference, Total, "Brutto − Abzüge (Aufrechnung, § 387 BGB)",
                [gross, .. Deductions.Select(static d => Derivations.Derive.Input($"Abzug: {d.Reason}", d.Amount, d.Source))]);
    }
}
