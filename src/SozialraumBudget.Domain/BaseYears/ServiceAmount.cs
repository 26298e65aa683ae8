using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.BaseYears;

/// <summary>What a service line costs in the base year: round(quantity x rate) (rule 4.1 in docs/rules.md).</summary>
/// <param name="Line">The source row.</param>
/// <param name="Quantity">The quantity used: given, or counted from the days in the base year.</param>
/// <param name="Amount">Rounded to cents.</param>
public readonly record struct ServiceAmount(ServiceLine Line, ServiceQuantity Quantity, Money Amount)
{
    /// <exception cref="ArgumentException">
    /// An hour line without quantity, a negative quantity or rate, or a period outside the base year: the import must
    /// have refused the row.
    /// </exception>
    public static ServiceAmount Calculate(ServiceLine line, BudgetYear baseYear)
    {
        ArgumentNullException.ThrowIfNull(line);
        if (line.Quantity < 0 || line.Rate < 0)
        {
            throw new ArgumentException($"Row {line.RowNumber}: quantity and rate must not be negative.", nameof(line));
        }

        if (line.Period.Overlap(baseYear.Days) is not { Last: { } last, First: var first })
        {
            throw new ArgumentException($"Row {line.RowNumber}: the period does not touch {baseYear}.", nameof(line));
        }

        var quantity = line switch
        {
            { Quantity: { } given } => new ServiceQuantity(given, 1),
            { Unit: ServiceUnit.Once } => new ServiceQuantity(1, 1),
            { Unit: ServiceUnit.Day } => ServiceQuantity.OfDays(first, last),
            { Unit: ServiceUnit.Month } => ServiceQuantity.OfMonths(first, last),
            _ => throw new ArgumentException($"Row {line.RowNumber}: hours need a quantity.", nameof(line)),
        };
        var product = quantity.Numerator * line.Rate;
        return new(line, quantity, Money.Round(quantity.Denominator == 1 ? product : product / quantity.Denominator));
    }

    public Derivation Derive()
    {
        var unit = Line.Unit.Plural();
        var label = Line.Unit switch
        {
            _ when Line.Quantity is not null => "Menge (angegeben)",
            ServiceUnit.Once => "Menge (einmalig)",
            ServiceUnit.Day => "Tage im Basisjahr",
            _ => "Monate im Basisjahr, angefangene nach Tagen",
        };
        var quantity =
            Quantity.Denominator == 1
                ? Derivations.Derive.Input(label, Quantity.Numerator, unit, Line.Period.ToString())
                : new Derivation
                {
                    Label = label,
                    Operation = Operation.Quotient,
                    Value = Quantity.Value,
                    Unit = unit,
                    Formula = Quantity.ToString(),
                    Source = Line.Period.ToString(),
                    Children =
                    [
                        Derivations.Derive.Input("Zähler", Quantity.Numerator, string.Empty),
                        Derivations.Derive.Input("Nenner", Quantity.Denominator, string.Empty),
                    ],
                };
        var title = string.IsNullOrWhiteSpace(Line.Label) ? Line.HelpType.FullTitle() : $"{Line.HelpType.FullTitle()}: {Line.Label}";
        return Derivations.Derive.Node(
            title,
            Operation.RoundedProduct,
            Amount,
            "gerundet(Menge × Satz)",
            quantity,
            Derivations.Derive.Input("Satz", Line.Rate, Derivation.Euro, $"{Line.Provider}, Zeile {Line.RowNumber}")
        );
    }
}
