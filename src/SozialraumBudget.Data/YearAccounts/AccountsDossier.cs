using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Domain.YearAccounts;

namespace SozialraumBudget.Data.YearAccounts;

/// <summary>A file of annual accounts with its name.</summary>
public sealed record AttachedFile(AccountsFile Attachment, string Name, long Size);

/// <summary>The annual accounts of an agreement's year with what hangs on them; also those that nobody has begun.</summary>
public sealed record AccountsDossier
{
    public required AgreementStanding Agreement { get; init; }

    /// <summary>Null while nothing is in.</summary>
    public AnnualAccounts? Accounts { get; init; }

    /// <summary>All sheets that were ever saved, with their lines, the oldest first.</summary>
    public IReadOnlyList<AccountsSheet> Sheets { get; init; } = [];

    /// <summary>What happened, the oldest first.</summary>
    public IReadOnlyList<AccountsStep> Steps { get; init; } = [];

    /// <summary>Points and answers, the oldest first.</summary>
    public IReadOnlyList<AccountsComment> Comments { get; init; } = [];

    public IReadOnlyList<AttachedFile> Files { get; init; } = [];

    /// <summary>The part of the retention whose proof the accounts are; null where none hangs on them.</summary>
    public RetentionFact? Part { get; init; }

    /// <summary>Until when they are to be handed in; null where nothing is agreed.</summary>
    public DateOnly? DueOn { get; init; }

    public Guid AgreementId => Agreement.AgreementId;

    public int Year => Agreement.Year;

    public ReturnState State => Accounts?.State ?? ReturnState.Open;

    public int Version => Accounts?.Version ?? 1;

    /// <summary>The sheet that counts in a version: the newest one up to it; null while there is none.</summary>
    public AccountsSheet? Sheet(int version) => Sheets.LastOrDefault(s => s.Version <= version);

    /// <summary>What the present version says.</summary>
    public AccountsBook Book => BookOf(Version);

    /// <summary>The version whose figures hold; null before the first is accepted.</summary>
    public int? AcceptedVersion => Steps.LastOrDefault(static s => s.Move == ReturnMove.Accept)?.Version;

    /// <summary>The step that handed them in last.</summary>
    public AccountsStep? Submission => Steps.LastOrDefault(static s => s.Move == ReturnMove.Submit);

    /// <summary>Day on which they were handed in last.</summary>
    public DateOnly? SubmittedLast => Submission is { } step ? LocalDay.Of(step.Made.At) : null;

    public DateOnly? AcceptedOn =>
        Steps.LastOrDefault(static s => s.Move == ReturnMove.Accept) is { } step ? LocalDay.Of(step.Made.At) : null;

    /// <summary>Checks whose warnings of this version are answered.</summary>
    public IReadOnlySet<AccountsCheck> Answered =>
        Comments.Where(c => c.Version == Version).Select(static c => c.Check).OfType<AccountsCheck>().ToHashSet();

    /// <summary>Points that are not settled.</summary>
    public IReadOnlyList<AccountsComment> OpenPoints => [.. Comments.Where(static c => c.Check is null && c.Settled is null)];

    public AccountsBook BookOf(int version) => Sheet(version) is { } sheet ? AccountsRows.Read(sheet) : AccountsBook.Empty;
}
