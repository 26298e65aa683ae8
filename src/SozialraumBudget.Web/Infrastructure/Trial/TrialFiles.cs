using SozialraumBudget.Domain.Imports;

namespace SozialraumBudget.Web.Infrastructure.Trial;

/// <summary>A file of a trial as it came.</summary>
public readonly record struct TrialFile(ReadOnlyMemory<byte> Bytes, string Name);

/// <summary>What is wrong with a row of one of a trial's files.</summary>
/// <param name="Part">Name of the part that brought the file: "hours".</param>
/// <param name="Issue">Row, column, value, reason.</param>
public sealed record FileIssue(string Part, RowIssue Issue);

/// <summary>Gathers what is to be said about the files of one trial.</summary>
internal sealed class TrialFiles
{
    private readonly List<FileIssue> errors = [];
    private readonly List<string> notes = [];

    /// <summary>File by file, each by row.</summary>
    public IReadOnlyList<FileIssue> Errors => errors;

    /// <summary>German, with the file's title.</summary>
    public IReadOnlyList<string> Notes => notes;

    /// <param name="part">Name of the part.</param>
    /// <param name="title">What people call the file.</param>
    /// <param name="issues">By row.</param>
    /// <param name="ignored">Columns that were not read.</param>
    public void Add(string part, string title, IEnumerable<RowIssue> issues, IReadOnlyList<string> ignored)
    {
        foreach (var issue in issues)
        {
            if (issue.Severity == IssueSeverity.Error)
                errors.Add(new(part, issue));
            else
                notes.Add(issue.Row is { } row ? $"{title}, Zeile {row}: {issue.Reason}" : $"{title}: {issue.Reason}");
        }

        notes.AddRange(ignored.Select(name => $"{title}: Die Spalte „{RowIssue.Printable(name)}“ ist unbekannt und wurde nicht gelesen."));
    }
}
