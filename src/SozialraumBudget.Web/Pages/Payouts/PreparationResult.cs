using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Pages.Payouts;

/// <summary>One line of the result: what was to be prepared, and the payout or the reason why there is none.</summary>
public sealed record PreparationResult(string What, Guid? PayoutId, Money? Amount, string? Reason, Money? SetOff = null);
