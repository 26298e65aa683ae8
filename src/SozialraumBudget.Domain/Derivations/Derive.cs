using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Derivations;

/// <summary>Builders for derivation nodes. They take the value the rule computed; a test replays it.</summary>
public static class Derive
{
    public static Derivation Input(string label, Money amount, string? source = null) =>
        new()
        {
            Label = label,
            Value = amount.Amount,
            Source = source,
        };

    public static Derivation Input(string label, decimal value, string unit, string? source = null) =>
        new()
        {
            Label = label,
            Value = value,
            Unit = unit,
            Source = source,
        };

    public static Derivation Input(string label, Share share, string? source = null) => Input(label, share.Value, "%", source);

    public static Derivation Node(
        string label,
        Operation operation,
        Money amount,
        string? formula,
        params IReadOnlyList<Derivation> operands
    ) =>
        new()
        {
            Label = label,
            Operation = operation,
            Value = amount.Amount,
            Formula = formula,
            Children = operands,
        };

    /// <summary>The same amount with the sign turned, as a reversal books it.</summary>
    public static Derivation Reversed(string label, Derivation booked)
    {
        ArgumentNullException.ThrowIfNull(booked);
        return new()
        {
            Label = label,
            Operation = Operation.Negation,
            Value = -booked.Value,
            Formula = "gebuchter Betrag mit umgekehrtem Vorzeichen",
            Children = [booked],
        };
    }
}
