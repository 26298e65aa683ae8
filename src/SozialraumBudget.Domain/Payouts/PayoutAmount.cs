using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Payouts;

/// <summary>What one payout transfers: instalment + released retention - deductions.</summary>
public sealed record PayoutAmount(Money Instalment, IReadOnlyList<ReleasedPart> ReleasedParts, IReadOnlyList<Deduction> Deductions)
{
    public Money Released => Money.Sum(ReleasedParts.Select(static p => p.Amount));

    public Money Deducted => Money.Sum(Deductions.Select(static d => d.Amount));

    /// <summary>The transfer; negative when more is to be reclaimed than paid.</summary>
    public Money Total => Instalment + Released - Deducted;

    /// <param name="instalment">How the instalment came about; its value must be the instalment.</param>
    public Derivation Derive(Derivation? instalment = null)
    {
        var node = instalment ?? Derivations.Derive.Input("Rate", Instalment);
        if (node.Value != Instalment.Amount)
        {
            throw new ArgumentException($"The derivation gives {node.Value}, the instalment is {Instalment}.", nameof(instalment));
        }

        return Derivations.Derive.Node(
            "Auszahlung", Operation.Sum, Total, "Rate + freigegebener Einbehalt − Abzüge",
            [
                node,
                .. ReleasedParts.Select(static p => Derivations.Derive.Input($"Freigegebener Einbehalt: {p.Name}", p.Amount, p.ConditionName)),
                .. Deductions.Select(static d => Derivations.Derive.Node(
                    "Abzug", Operation.Negation, -d.Amount, null, Derivations.Derive.Input(d.Reason, d.Amount))),
            ]);
    }
}
