using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Agreements;

/// <summary>A new version of a term as it shall hold from a day on.</summary>
/// <param name="Value">As typed, in the notation of the term's unit.</param>
/// <param name="Source">Contract clause, decision, tariff.</param>
/// <param name="Reason">Why it is agreed or changed.</param>
/// <param name="Seen">Newest version the user saw (0: none); null when nobody looked.</param>
public sealed record TermChange(TermKey Key, string Value, DateOnly ValidFrom, string Source, string Reason, int? Seen = null)
{
    /// <summary>What is wrong with it in itself; null: nothing.</summary>
    internal Refusal? Problem =>
        TermValue.Problem(Key, Value) is { } problem ? new(AgreementTermStore.TermMustBeReadable, problem)
        : string.IsNullOrWhiteSpace(Source)
            ? new(AgreementTermStore.SourceIsRequired, "Bitte die Quelle angeben, z. B. „§ 4 Abs. 1 Vertrag“.")
        : string.IsNullOrWhiteSpace(Reason)
            ? new(AgreementTermStore.ReasonIsRequired, "Bitte den Grund angeben, z. B. „Verhandlung vom 12.11.“.")
        : null;
}
