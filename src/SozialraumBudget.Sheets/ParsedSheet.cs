using SozialraumBudget.Domain.Imports;

namespace SozialraumBudget.Sheets;

/// <summary>
/// Typed rows of a file and what was found wrong. A file with errors is refused whole: its rows are not to be stored.
/// </summary>
public sealed record ParsedSheet<T>(IReadOnlyList<T> Rows, IReadOnlyList<RowIssue> Issues, IReadOnlyList<string> IgnoredColumns)
{
    public bool HasErrors { get; } = Issues.Any(issue => issue.Severity == IssueSeverity.Error);

    /// <summary>Nothing is wrong, but the user has to confirm the warnings.</summary>
    public bool NeedsConfirmation => !HasErrors && Issues.Any(static issue => issue.Severity == IssueSeverity.Warning);
}
