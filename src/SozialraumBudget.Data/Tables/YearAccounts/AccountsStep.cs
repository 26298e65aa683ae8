using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Domain.YearAccounts;

namespace SozialraumBudget.Data.Tables;

/// <summary>What happened to annual accounts: handed in, sent back, accepted, amended. Never changed.</summary>
public sealed class AccountsStep
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AccountsId { get; init; }

    public required int Version { get; init; }

    public required ReturnMove Move { get; init; }

    /// <summary>The reason, where one was given.</summary>
    public required string Reason { get; init; }

    /// <summary>Income − expense at that time.</summary>
    public required Money Result { get; init; }

    public required Stamp Made { get; init; }
}

/// <summary>A point that a controller wants put right, or the provider's answer to the warnings of a check.</summary>
public sealed class AccountsComment
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AccountsId { get; init; }

    public required int Version { get; init; }

    /// <summary>The check whose warnings it answers; null for a point.</summary>
    public AccountsCheck? Check { get; init; }

    public required string Text { get; init; }

    public required Stamp Written { get; init; }

    /// <summary>Null while it is open.</summary>
    public Stamp? Settled { get; set; }
}

/// <summary>A file of annual accounts: the accounts themselves, the auditor's report.</summary>
public sealed class AccountsFile
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AccountsId { get; init; }

    public required int Version { get; init; }

    public required Guid FileId { get; init; }

    public required Stamp Attached { get; init; }
}
