using System.Linq.Expressions;
using SozialraumBudget.Domain.Access;

namespace SozialraumBudget.Data.RowSecurity;

/// <summary>Declares who reads and writes an entity's rows, and what of them may change.</summary>
internal sealed class WallBuilder<T>
    where T : class
{
    public Wall Wall { get; } = new();

    /// <summary>Whoever the condition lets through.</summary>
    public WallBuilder<T> Read(WallCondition condition) => Add(() => Wall.Readers.Add(condition));

    public WallBuilder<T> ReadBy(params Role[] roles) => Read(Is(roles));

    /// <summary>Everybody who is signed in.</summary>
    public WallBuilder<T> ReadBySignedIn() => Read(new("(select app_user_id() is not null or app_is())"));

    /// <summary>Everybody, even before sign-in.</summary>
    public WallBuilder<T> ReadByAll() => Read(new("true"));

    /// <summary>What sign-in itself needs.</summary>
    public WallBuilder<T> ReadAtSignIn() => Read(new($"(select app_is('{UserContext.SignInRole}'))"));

    /// <summary>The provider whose row it is.</summary>
    public WallBuilder<T> ReadByProvider(Expression<Func<T, object?>> provider) =>
        Read(new("{0} = (select app_provider_id())", MemberNames.Of(provider)));

    /// <summary>The user whose row it is.</summary>
    public WallBuilder<T> ReadByUser(Expression<Func<T, object?>> user) => Read(OwnedBy(user));

    /// <summary>Whoever sees the row of another table that this one hangs on.</summary>
    public WallBuilder<T> ReadWhenVisible<TParent>(Expression<Func<T, object?>> parent) =>
        Read(new("{0} in (select id from {1})", MemberNames.Of(parent), typeof(TParent)));

    /// <summary>Of all those, only these roles.</summary>
    public WallBuilder<T> ReadOnlyBy(params Role[] roles) => Add(() => Wall.ReadersOnly.AddRange(roles));

    /// <summary>Insert, change, delete and hence read; no role: the system alone.</summary>
    public WallBuilder<T> WriteBy(params Role[] roles) => Add(() => Wall.Writers.Add(Is(roles)));

    /// <summary>The user whose row it is.</summary>
    public WallBuilder<T> WriteByUser(Expression<Func<T, object?>> user) => Add(() => Wall.Writers.Add(OwnedBy(user)));

    /// <summary>What sign-in itself keeps, before anybody is signed in.</summary>
    public WallBuilder<T> WriteAtSignIn() => Add(() => Wall.Writers.Add(new($"(select app_is('{UserContext.SignInRole}'))")));

    /// <summary>Insert and nothing else.</summary>
    public WallBuilder<T> InsertBy(params Role[] roles) => Add(() => Wall.Inserters.Add(Is(roles)));

    /// <summary>Insert in the own name: the system's is null.</summary>
    public WallBuilder<T> InsertByUser(Expression<Func<T, object?>> user) =>
        Add(() => Wall.Inserters.Add(new("{0} is not distinct from (select app_user_id())", MemberNames.Of(user))));

    /// <summary>Nobody changes or deletes a row, not even the owner.</summary>
    public WallBuilder<T> AppendOnly() => Add(() => (Wall.IsAppendOnly, Wall.MayUpdate, Wall.MayDelete) = (true, false, false));

    public WallBuilder<T> NoUpdate() => Add(() => Wall.MayUpdate = false);

    public WallBuilder<T> NoDelete() => Add(() => Wall.MayDelete = false);

    /// <summary>The app updates these columns alone.</summary>
    public WallBuilder<T> UpdatableOnly(params Expression<Func<T, object?>>[] columns) =>
        Add(() => Wall.Updatable = MemberNames.Of(columns));

    /// <summary>
    /// Nobody signs for somebody else: every property of the signature's type that is set carries the user of the connection.
    /// </summary>
    public WallBuilder<T> Signed(WallSignature signature) => Add(() => Wall.Signature = signature);

    /// <summary>These columns move, all others stay as they were inserted; a stamp stands for its three columns.</summary>
    public WallBuilder<T> MovesOnly(params Expression<Func<T, object?>>[] columns) => MovesOnlyWhen(null!, columns);

    /// <param name="when">SQL on old and new, e.g. <c>old.state &lt;&gt; 'Draft'</c>.</param>
    public WallBuilder<T> MovesOnlyWhen(string when, params Expression<Func<T, object?>>[] columns) =>
        Add(() => Wall.Moves.Add(new(true, MemberNames.Of(columns), [], when)));

    /// <summary>Row security chooses rows, not columns: whoever has none of the roles moves these columns alone.</summary>
    public WallBuilder<T> MovesOnlyUnless(Role[] roles, params Expression<Func<T, object?>>[] columns) =>
        Add(() => Wall.Moves.Add(new(true, MemberNames.Of(columns), roles, null)));

    /// <summary>These columns stay unless one of the roles changes them.</summary>
    public WallBuilder<T> StaysUnless(Role[] roles, params Expression<Func<T, object?>>[] columns) =>
        Add(() => Wall.Moves.Add(new(false, MemberNames.Of(columns), roles, null)));

    /// <summary>What else there is to say about the table stands in this script.</summary>
    public WallBuilder<T> Script(string name) => Add(() => Wall.Scripts.Add(name));

    /// <summary>A view: its own text says who sees what; it is only read.</summary>
    public WallBuilder<T> View(string script) =>
        Script(script).Add(() => (Wall.IsView, Wall.MayUpdate, Wall.MayDelete) = (true, false, false));

    private static WallCondition Is(Role[] roles) => new($"(select app_is({string.Join(", ", roles.Select(static r => $"'{r}'"))}))");

    private static WallCondition OwnedBy(Expression<Func<T, object?>> user) => new("{0} = (select app_user_id())", MemberNames.Of(user));

    private WallBuilder<T> Add(Action add)
    {
        add();
        return this;
    }
}
