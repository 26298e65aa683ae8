namespace SozialraumBudget.Domain.Derivations;

/// <summary>A node whose stored value differs from what its operands give.</summary>
/// <param name="Path">Labels from the root to the node, joined by " › ".</param>
public sealed record DerivationMismatch(string Path, decimal Stored, decimal Recomputed);
