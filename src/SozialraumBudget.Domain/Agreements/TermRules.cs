using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Agreements;

/// <summary>When a term of an agreement may get a new version.</summary>
public static class TermRules
{
    public const string TermMustBeReadable = nameof(TermMustBeReadable);
    public const string SourceIsRequired = nameof(SourceIsRequired);
    public const string ReasonIsRequired = nameof(ReasonIsRequired);
    public const string AgreementMustBeOpen = nameof(AgreementMustBeOpen);
    public const string SomebodyElseChanged = nameof(SomebodyElseChanged);

    /// <summary>What is wrong with a change in itself.</summary>
    public static Refusal? Objection(TermChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return TermValue.Problem(change.Key, change.Value) is { } problem ? new(TermMustBeReadable, problem)
            : string.IsNullOrWhiteSpace(change.Source) ? new(SourceIsRequired, "Bitte die Quelle angeben, z. B. „§ 4 Abs. 1 Vertrag“.")
            : string.IsNullOrWhiteSpace(change.Reason) ? new(ReasonIsRequired, "Bitte den Grund angeben, z. B. „Verhandlung vom 12.11.“.")
            : null;
    }

    /// <summary>What is settled or ended keeps its terms.</summary>
    public static Refusal? Objection(AgreementState state) =>
        state is AgreementState.Settled or AgreementState.Ended ? new(AgreementMustBeOpen, state.LockText()!) : null;

    /// <summary>Somebody added a version since the user looked.</summary>
    /// <param name="change">What the user wants.</param>
    /// <param name="newest">The newest version of the term; null: none.</param>
    public static Refusal? Outdated(TermChange change, TermVersion? newest)
    {
        ArgumentNullException.ThrowIfNull(change);
        return change.Seen is { } seen && newest is not null && newest.Number != seen
            ? new(
                SomebodyElseChanged,
                $"{newest.CreatedBy} hat inzwischen Fassung {newest.Number} eingetragen ({newest.Value}). "
                    + "Ihre Eingabe ist noch nicht gespeichert."
            )
            : null;
    }
}
