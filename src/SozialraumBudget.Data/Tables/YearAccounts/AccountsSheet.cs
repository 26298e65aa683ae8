using SozialraumBudget.Domain.Values;
using SozialraumBudget.Domain.YearAccounts;

namespace SozialraumBudget.Data.Tables;

/// <summary>Lines and posts as they were typed or read at one time; the newest sheet of a version counts. Never changed.</summary>
public sealed class AccountsSheet
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AccountsId { get; init; }

    /// <summary>The version of the accounts that it was made for.</summary>
    public required int Version { get; init; }

    /// <summary>Name of the file it was read from; empty where it was typed.</summary>
    public required string FileName { get; init; }

    /// <summary>The result as the provider's own accounts state it.</summary>
    public Money? Stated { get; init; }

    public required Stamp Saved { get; init; }

    public List<AccountsLineRecord> Lines { get; } = [];

    public List<AccountsPostsRecord> Posts { get; } = [];
}

/// <summary>A line of income or expense.</summary>
public sealed class AccountsLineRecord
{
    public Guid SheetId { get; init; }

    public required int Row { get; init; }

    public required AccountsKind Kind { get; init; }

    public required string Text { get; init; }

    public required Money Amount { get; init; }

    public Money? LastYear { get; init; }
}

/// <summary>Posts of a group of staff.</summary>
public sealed class AccountsPostsRecord
{
    public Guid SheetId { get; init; }

    public required int Row { get; init; }

    public required string Group { get; init; }

    public required decimal Posts { get; init; }
}
