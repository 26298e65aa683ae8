using Microsoft.EntityFrameworkCore;
using Npgsql;
using SozialraumBudget.Data;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Demo;

/// <summary>Where the demo users sit: gives them a database context under their own rights, on a day of the past.</summary>
internal sealed class DemoDesk(NpgsqlDataSource source, TimeProvider real)
{
    private const string Seeded = "seeded";
    private const string DemoCityName = "DemoCity";
    private static readonly UserContext System = UserContext.System("Demostadt");

    public DemoClock Clock { get; } = new(real);

    /// <summary>A context of the user; the caller disposes it.</summary>
    public AppDbContext As(UserContext user) => DataServices.CreateContext(source, user, Clock);

    public AppDbContext AsSystem() => As(System);

    /// <summary>Whether a day has come: what lies ahead is not acted out.</summary>
    public bool Reached(DateOnly day) => day <= Clock.Today;

    /// <summary>Lets a user act on a day.</summary>
    public async Task<T> ActAsync<T>(DemoUser user, DateOnly day, Func<AppDbContext, ICurrentUser, Task<T>> act)
    {
        Clock.Set(day);
        await using var db = As(user.Context);
        return await act(db, new FixedUser(user.Context));
    }

    /// <summary>Saves rows of one step and its mark in one transaction.</summary>
    public async Task SaveAsync(string step, DateOnly day, UserContext? user, Action<AppDbContext> add)
    {
        Clock.Set(day);
        await using var db = As(user ?? System);
        add(db);
        AddMark(db, step, user ?? System);
        await db.SaveChangesAsync();
    }

    public async Task MarkAsync(string step)
    {
        await using var db = AsSystem();
        AddMark(db, step, System);
        await db.SaveChangesAsync();
    }

    /// <summary>The steps that are done.</summary>
    public async Task<HashSet<string>> DoneAsync(CancellationToken cancellation)
    {
        await using var db = AsSystem();
        return await db
            .AuditEntries.Where(e => e.Entity == DemoCityName && e.Action == Seeded)
            .Select(e => e.EntityKey)
            .ToHashSetAsync(cancellation);
    }

    public static Stamp Stamp(DemoUser user, DateOnly day) =>
        new()
        {
            UserId = user.Id,
            Name = user.DisplayName,
            At = new DateTimeOffset(day.ToDateTime(new TimeOnly(8, 0)), TimeSpan.Zero),
        };

    /// <exception cref="InvalidOperationException">
    /// The demo city asked for something the product refuses: a defect of the demo city.
    /// </exception>
    public static void Expect(Refusal? refusal, string what)
    {
        if (refusal is not null)
        {
            throw new InvalidOperationException($"Demo city, {what}: {refusal}");
        }
    }

    private void AddMark(AppDbContext db, string step, UserContext user) =>
        db.Add(
            new AuditEntry
            {
                At = Clock.GetUtcNow(),
                UserId = user.UserId,
                UserName = user.Name,
                Action = Seeded,
                Entity = DemoCityName,
                EntityKey = step,
                Subject = "Musterstadt",
                Changes = "{}",
            }
        );
}
