namespace SozialraumBudget.Domain.Agreements;

/// <summary>A new version of a term as it shall hold from a day on.</summary>
/// <param name="Value">As typed, in the notation of the term's unit.</param>
/// <param name="Source">Contract clause, decision, tariff.</param>
/// <param name="Reason">Why it is agreed or changed.</param>
/// <param name="Seen">Newest version the user saw (0: none); null when nobody looked.</param>
public sealed record TermChange(TermKey Key, string Value, DateOnly ValidFrom, string Source, string Reason, int? Seen = null);
