using SozialraumBudget.Domain.Controlling;

namespace SozialraumBudget.Domain.Reconciliation;

/// <summary>A case that touches the quarter, with each side's last row; null where a side does not have it.</summary>
public sealed record MatchedCase(string CaseNumber, ReturnCase? ProviderSide, ReturnCase? OfficeSide);
