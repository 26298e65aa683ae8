using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Controlling;

/// <summary>How time is written into a Rechenweg.</summary>
internal static class HourWords
{
    public const string Unit = "Std.";

    /// <summary>One row; a time that is no decimal number of hours is written as its seconds through 3.600.</summary>
    public static Derivation Leaf(string label, WorkTime time, string? source) =>
        time.IsDecimal
            ? Derive.Input(label, time.Hours.ToDecimal(), Unit, source)
            : new Derivation
            {
                Label = label,
                Operation = Operation.Quotient,
                Value = time.Hours.ToDecimal(),
                Unit = Unit,
                Formula = "Sekunden ÷ 3.600",
                Source = source,
                Children =
                [
                    Derive.Input("Sekunden", time.Seconds, "Sek."),
                    Derive.Input("Sekunden einer Stunde", WorkTime.SecondsPerHour, "Sek."),
                ],
            };
}
