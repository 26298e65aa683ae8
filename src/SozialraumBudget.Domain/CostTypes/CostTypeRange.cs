using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.CostTypes;

/// <summary>
/// A class of annual case costs, half open [from, to) in EUR; without upper end for the last one (rule 4.2 in docs/rules.md).
/// </summary>
public readonly record struct CostTypeRange(Money From, Money? To)
{
    /// <summary>"5.000,00 € bis unter 12.000,00 €" or "ab 45.000,00 €".</summary>
    public override string ToString() =>
        To is { } to ? $"{GermanNumber.Text(From)} bis unter {GermanNumber.Text(to)}" : $"ab {GermanNumber.Text(From)}";
}
