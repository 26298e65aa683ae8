using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Returns;

/// <summary>
/// A return is the proof that a part of the retention hangs on (rules 4.4 and 4.5 in docs/rules.md): where an agreed proof
/// names the return of a period, handing in, sending back and accepting the return are what happens to the proof.
/// </summary>
public static class ReturnProof
{
    /// <summary>The name of a return, and that proposals give such a proof: "Quartalsmeldung Q1 2026", "Monatsmeldung März 2026".</summary>
    public static string NameOf(Period period) => $"{period.Kind.Return()} {period}";

    /// <summary>
    /// Whether anybody can still give the proof: a return of a period that begins after the agreement's end is never due.
    /// </summary>
    /// <param name="endedOn">Last day of an agreement that was ended; null: none was.</param>
    public static bool IsAsked(string name, DateOnly? endedOn) => endedOn is not { } last || PeriodOf(name) is not { } p || p.First <= last;

    /// <summary>The period whose return a proof of this name is; null for any other proof.</summary>
    public static Period? PeriodOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var text = name.Trim();
        foreach (var kind in Enum.GetValues<PeriodKind>())
        {
            var noun = kind.Return();
            if (
                text.StartsWith(noun, StringComparison.OrdinalIgnoreCase)
                && Period.TryParse(text[noun.Length..], out var period)
                && period.Kind == kind
            )
            {
                return period;
            }
        }

        return null;
    }
}
