using SozialraumBudget.Data.BaseYears;
using SozialraumBudget.Data.Imports;
using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Imports;

namespace SozialraumBudget.Web.Api;

/// <summary>An import with what became of it.</summary>
internal sealed record ImportAnswer(
    Guid Id,
    string BaseYear,
    ImportState State,
    string Message,
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
    public static ImportAnswer Of(ImportRun run)
    {
        var (named, leftOut) = ApiProblem.Bounded(ImportIssues.Read(run.Issues));
        var issues = named.ToLookup(static i => i.Severity);
        return new(
            run.Id,
            run.Target,
            run.State,
            run.Message,
            run.DoneRows,
            run.TotalRows,
            [.. issues[IssueSeverity.Error].Select(ApiIssue.Of)],
            [.. issues[IssueSeverity.Warning].Select(ApiIssue.Of)],
            [.. issues[IssueSeverity.Notice].Select(static i => i.Reason)],
            leftOut,
            DryRunRows.Of(run),
            StampAnswer.Of(run.Started)!,
            run.FinishedAt
        );
    }
}
