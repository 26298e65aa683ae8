using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Returns;

/// <summary>When a version of a period's return was accepted.</summary>
public readonly record struct AcceptedReturn(Period Period, int Version, DateTimeOffset At);

/// <summary>What an accepted amendment changes: it flows into the next statement that is not closed (rule 4.7 in docs/rules.md).</summary>
public static class ReturnCorrection
{
    /// <summary>
    /// The period whose statement an amendment belongs to: the next one that was not accepted yet when the amendment was.
    /// </summary>
    /// <param name="amendment">A second or later version.</param>
    /// <param name="acceptances">Of all periods.</param>
    public static Period StatementOf(AcceptedReturn amendment, IReadOnlyList<AcceptedReturn> acceptances)
    {
        ArgumentNullException.ThrowIfNull(acceptances);
        var period = amendment.Period.Next();
        while (acceptances.Any(a => a.Period == period && a.Version == 1 && a.At < amendment.At))
            period = period.Next();
        return period;
    }

    /// <summary>What is reclaimed more or less than before, as a correction of the statement: less reclaimed is more paid.</summary>
    /// <param name="before">Reclaimed by the version before.</param>
    /// <param name="after">Reclaimed by the amendment.</param>
    /// <param name="name">"Nachtrag Q1 2026, Fassung 2".</param>
    public static Traced Of(Traced before, Traced after, string name) =>
        Traced.Difference(name, "Rückforderung vorher − Rückforderung nach dem Nachtrag", before, after);
}
