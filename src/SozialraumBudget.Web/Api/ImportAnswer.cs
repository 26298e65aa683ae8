using SozialraumBudget.Data.BaseYears;
using SozialraumBudget.Data.Imports;
using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Imports;

namespace SozialraumBudget.Web.Api;

/// <summary>An import with what became of it.</summary>
/// <param name="Format">Key of the format: base-year, areas, outlines, social-structure, return-….</param>
/// <param name="Target">German: what the file fills within its format.</param>
/// <param name="BaseYear">The year, of a base-year file; missing for other formats.</param>
/// <param name="Known">
/// The same file was sent before for the same target and is in force or on its way: nothing was added, this is its result.
/// </param>
/// <param name="DryRun">What storing would change; base years only.</param>
internal sealed record ImportAnswer(
    Guid Id,
    string Format,
    string Target,
    string? BaseYear,
    ImportState State,
    string Message,
    bool Known,
    int DoneRows,
    int TotalRows,
    IReadOnlyList<ApiIssue> Errors,
    IReadOnlyList<ApiIssue> Warnings,
    IReadOnlyList<string> Notices,
    int? IssuesLeftOut,
    BaseYearDryRun? DryRun,
    StampAnswer Started,
    DateTimeOffset? FinishedAt
)
{
    private const string Same = "Diese Datei wurde schon hochgeladen. Es wurde nichts geändert; hier ist ihr Ergebnis.";

    public static ImportAnswer Of(ImportRun run) => Of(run, false);

    public static ImportAnswer Of(ImportRun run, bool known)
    {
        var (named, leftOut) = ApiProblem.Bounded(ImportIssues.Read(run.Issues));
        var issues = named.ToLookup(static i => i.Severity);
        return new(
            run.Id,
            run.Format,
            run.Target,
            run.Format == BaseYearImport.FormatKey ? run.Target : null,
            run.State,
            run.Message,
            known,
            run.DoneRows,
            run.TotalRows,
            [.. issues[IssueSeverity.Error].Select(ApiIssue.Of)],
            [.. issues[IssueSeverity.Warning].Select(ApiIssue.Of)],
            [.. known ? [Same] : Array.Empty<string>(), .. issues[IssueSeverity.Notice].Select(static i => i.Reason)],
            leftOut,
            DryRunRows.Of(run),
            StampAnswer.Of(run.Started)!,
            run.FinishedAt
        );
    }
}
