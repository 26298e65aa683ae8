using SozialraumBudget.Data.Returns;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Api;

/// <summary>The return of an agreement's quarter.</summary>
/// <param name="Period">2026-Q1.</param>
/// <param name="Retained">What is retained until the return is accepted; missing where nothing is.</param>
internal sealed record ReturnAnswer(
    Guid AgreementId,
    string Area,
    string Provider,
    string Period,
    ReturnState State,
    int Version,
    int? AcceptedVersion,
    DateOnly DueOn,
    ReturnPunctuality Punctuality,
    Money? Retained,
    IReadOnlyList<ReturnTableAnswer> Tables,
    IReadOnlyList<string> OpenPoints,
    IReadOnlyList<ReturnStepAnswer> Steps
)
{
    public static ReturnAnswer Of(ReturnDossier dossier, DateOnly today) =>
        new(
            dossier.AgreementId,
            dossier.Area,
            dossier.Provider,
            dossier.Period.Code,
            dossier.State,
            dossier.Version,
            dossier.AcceptedVersion,
            dossier.DueOn,
            ReturnDeadline.Punctuality(dossier.DueOn, dossier.Submitted, today),
            dossier.Retained,
            [.. dossier.Content(dossier.Version).Select(ReturnTableAnswer.Of)],
            [.. dossier.OpenPoints.Select(static p => p.Text)],
            [.. dossier.Steps.Select(static s => new ReturnStepAnswer(s.Move, s.Version, s.Reason, s.Total, StampAnswer.Of(s.Made)!))]
        );
}

/// <summary>A table that is in.</summary>
internal sealed record ReturnTableAnswer(ReturnUploadKind Kind, string Part, string FileName, string Sha256, int Rows, StampAnswer Stored)
{
    public static ReturnTableAnswer Of(ReturnUpload u) => new(u.Kind, u.Part, u.FileName, u.Sha256, u.Rows, StampAnswer.Of(u.Stored)!);
}

/// <summary>What happened to it.</summary>
/// <param name="Total">Consumption of the quarter at that time.</param>
internal sealed record ReturnStepAnswer(ReturnMove Move, int Version, string Reason, Money Total, StampAnswer Made);

/// <summary>What became of a table that was sent.</summary>
/// <param name="Unchanged">The same bytes are in already; nothing was changed.</param>
internal sealed record ReturnUploadAnswer(int Rows, bool Unchanged, IReadOnlyList<string> Warnings)
{
    public static ReturnUploadAnswer Of(int rows, bool isUnchanged, IReadOnlyList<Domain.Imports.RowIssue> issues) =>
        new(rows, isUnchanged, [.. issues.Select(static i => i.Row is { } row ? $"Zeile {row}: {i.Reason}" : i.Reason)]);
}

/// <summary>What the checks find in a return.</summary>
internal sealed record ReturnCheckAnswer(int Errors, int UnansweredChecks, IReadOnlyList<FindingAnswer> Findings)
{
    public static ReturnCheckAnswer Of(ReturnCheckResult check) =>
        new(
            check.Readiness.Errors,
            check.Readiness.UnansweredChecks,
            [.. check.Findings.Select(static f => new FindingAnswer(f.Level, f.Check, f.Table, f.Row, f.CaseNumber, f.What, f.ToDo))]
        );
}

/// <summary>Where, what, and what to do.</summary>
internal sealed record FindingAnswer(
    FindingLevel Level,
    ReturnCheck Check,
    ReturnTable Table,
    int? Row,
    string? CaseNumber,
    string What,
    string ToDo
);

/// <summary>Points that a controller sends a return back with.</summary>
internal sealed record PointsBody(IReadOnlyList<string>? Points);

/// <summary>An answer to the warnings of a check.</summary>
internal sealed record CheckAnswerBody(ReturnCheck? Check, string? Text);
