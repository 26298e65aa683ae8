using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Returns;

/// <summary>The return of an agreement's period with what hangs on it; also one that nobody has begun.</summary>
public sealed record ReturnDossier
{
    public required Guid AgreementId { get; init; }

    public required string Agreement { get; init; }

    public required AgreementState AgreementState { get; init; }

    public required Guid AreaId { get; init; }

    public required string Area { get; init; }

    public required Guid ProviderId { get; init; }

    /// <summary>Present name of the lead provider.</summary>
    public required string Provider { get; init; }

    public required Period Period { get; init; }

    /// <summary>Null while nothing is in.</summary>
    public ProviderReturn? Return { get; init; }

    /// <summary>All tables that ever came, the oldest first.</summary>
    public IReadOnlyList<ReturnUpload> Uploads { get; init; } = [];

    /// <summary>What happened, the oldest first.</summary>
    public IReadOnlyList<ReturnStep> Steps { get; init; } = [];

    /// <summary>Points and answers, the oldest first; empty for those who see no cases.</summary>
    public IReadOnlyList<ReturnComment> Comments { get; init; } = [];

    /// <summary>The part of the retention whose proof the return is; null where none hangs on it.</summary>
    public RetentionPart? Part { get; init; }

    public required DateOnly DueOn { get; init; }

    /// <summary>What the agreement says, by day.</summary>
    public required AgreementTerms Terms { get; init; }

    public ReturnState State => Return?.State ?? ReturnState.Open;

    public int Version => Return?.Version ?? 1;

    /// <summary>Somebody has begun it, and its period is over: the year can be looked at by it.</summary>
    /// <param name="lastDay">Last day of the year on which the agreement holds.</param>
    public bool Counts(DateOnly today, DateOnly lastDay) => Return is not null && ReturnPeriods.IsOver(Period, lastDay, today);

    /// <summary>First day on which it was handed in.</summary>
    public DateOnly? Submitted => Day(Steps.FirstOrDefault(static s => s.Move == ReturnMove.Submit));

    /// <summary>Day on which it was handed in last.</summary>
    public DateOnly? SubmittedLast => Day(Submission);

    /// <summary>The step that handed it in last.</summary>
    public ReturnStep? Submission => Steps.LastOrDefault(static s => s.Move == ReturnMove.Submit);

    /// <summary>The version whose figures hold; null before the first is accepted.</summary>
    public int? AcceptedVersion => Steps.LastOrDefault(static s => s.Move == ReturnMove.Accept)?.Version;

    /// <summary>The version that is handed in: the one that waits for a decision, else the accepted one; null while none is.</summary>
    public int? HandedInVersion => State == ReturnState.Submitted ? Version : AcceptedVersion;

    /// <summary>The amount behind it that is still retained.</summary>
    public Money? Retained => Part is { State: not RetentionState.Accepted } part ? part.Amount : null;

    /// <summary>Checks whose warnings of this version are answered.</summary>
    public IReadOnlySet<ReturnCheck> Answered =>
        Comments.Where(c => c.Version == Version).Select(static c => c.Check).OfType<ReturnCheck>().ToHashSet();

    /// <summary>Points that are not settled.</summary>
    public IReadOnlyList<ReturnComment> OpenPoints => [.. Comments.Where(static c => c.Check is null && c.Settled is null)];

    /// <summary>The tables that make up a version.</summary>
    public IReadOnlyList<ReturnUpload> Content(int version) =>
        [.. Uploads.Where(u => u.Version <= version && (u.SupersededIn is null || u.SupersededIn > version))];

    /// <summary>
    /// What a later version changes against the one whose figures hold, EUR; null where none is accepted, or this is it.
    /// </summary>
    public (int Version, Money Accepted, Money Change)? ChangeTo(Money consumption) =>
        AcceptedVersion is { } version && version != Version && Acceptance(version) is { } step
            ? (version, step.Total, consumption - step.Total)
            : null;

    /// <summary>The step that accepted a version; null while none did.</summary>
    public ReturnStep? Acceptance(int version) => Steps.LastOrDefault(s => s.Move == ReturnMove.Accept && s.Version == version);

    private static DateOnly? Day(ReturnStep? step) => step is null ? null : LocalDay.Of(step.Made.At);
}
