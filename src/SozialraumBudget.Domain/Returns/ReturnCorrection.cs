using SozialraumBudget.Domain.Derivations;

namespace SozialraumBudget.Domain.Returns;

/// <summary>What an accepted amendment changes: it flows into the next quarter's statement (rule 4.7 in docs/rules.md).</summary>
public static class ReturnCorrection
{
    /// <summary>What is reclaimed more or less than before, as a correction of the statement: less reclaimed is more paid.</summary>
    /// <param name="before">Reclaimed by the version before.</param>
    /// <param name="after">Reclaimed by the amendment.</param>
    /// <param name="name">"Nachtrag Q1 2026, Fassung 2".</param>
    public static Traced Of(Traced before, Traced after, string name) =>
        Traced.Difference(name, "Rückforderung vorher − Rückforderung nach dem Nachtrag", before, after);
}
