using SozialraumBudget.Domain.Access;

namespace SozialraumBudget.Data.RowSecurity;

/// <summary>What an entity's configuration declares; <see cref="WallSql"/> writes policies, triggers and grants from it.</summary>
internal sealed record Wall
{
    public const string Annotation = "Wall";

    /// <summary>Who may read: one of these suffices.</summary>
    public List<WallCondition> Readers { get; } = [];

    /// <summary>Who may read at all, whatever the conditions above say; empty: no further limit.</summary>
    public List<Role> ReadersOnly { get; } = [];

    /// <summary>Who may insert, update and delete (and, with that, read): one of these suffices.</summary>
    public List<WallCondition> Writers { get; } = [];

    /// <summary>Who may insert and nothing else.</summary>
    public List<WallCondition> Inserters { get; } = [];

    /// <summary>What of a row may change.</summary>
    public List<WallMove> Moves { get; } = [];

    /// <summary>Scripts in RowSecurity/Scripts that say what a declaration cannot.</summary>
    public List<string> Scripts { get; } = [];

    /// <summary>Columns the app role may update; null: all.</summary>
    public string[]? Updatable { get; set; }

    public bool IsAppendOnly { get; set; }

    public bool IsView { get; set; }

    public bool MayUpdate { get; set; } = true;

    public bool MayDelete { get; set; } = true;

    /// <summary>What signs a row: set, it carries the user of the connection; null: nothing.</summary>
    public WallSignature? Signature { get; set; }
}

/// <summary>A condition on a row: SQL with the row's column as {0} and the other table as {1}.</summary>
/// <param name="Parent">The entity on whose visible rows the condition rests.</param>
/// <param name="KnowsAll">Begins with app_sees_all(): whoever sees every agreement passes without a look at the row.</param>
internal sealed record WallCondition(string Sql, string? Property = null, Type? Parent = null, bool KnowsAll = false);

/// <param name="Type">Complex type of an entity's properties.</param>
/// <param name="User">Its member that names the user.</param>
internal sealed record WallSignature(Type Type, string User);

/// <summary>Columns that stay, or the only ones that move.</summary>
/// <param name="Only">Whether the columns are the ones that move; else they stay.</param>
/// <param name="Except">Roles it does not bind; empty: it binds everybody, the owner included.</param>
/// <param name="When">A condition in SQL on old and new row; null: always.</param>
internal sealed record WallMove(bool Only, string[] Columns, Role[] Except, string? When);
