namespace SozialraumBudget.Domain.Agreements;

/// <summary>The answer to one criterion; a file that is not named keeps the stored one.</summary>
/// <param name="Criterion">What is answered.</param>
/// <param name="Evidence">What proves it, in words.</param>
/// <param name="Reason">Why there is no evidence.</param>
/// <param name="ExpiresOn">Last day the answer holds.</param>
/// <param name="FileId">A stored file that proves it.</param>
/// <param name="Seen">Row version of the answer the user saw; 0 when there was none, null when nobody looked.</param>
public sealed record ChecklistAnswer(
    ChecklistCriterion Criterion,
    string? Evidence,
    string? Reason,
    DateOnly? ExpiresOn,
    Guid? FileId = null,
    uint? Seen = null
);
