namespace SozialraumBudget.Domain.Retention;

/// <summary>One proof a condition asks for, e.g. the controlling data of one quarter, with its own deadline.</summary>
public sealed record RetentionItem(string Name, DateOnly? Deadline = null);
