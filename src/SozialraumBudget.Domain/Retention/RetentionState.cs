namespace SozialraumBudget.Domain.Retention;

/// <summary>State of one part of the retention: Nachweis fehlt, eingereicht, anerkannt, zurückgewiesen.</summary>
public enum RetentionState
{
    Open,
    Submitted,
    Accepted,
    Rejected,
}
