using SozialraumBudget.Data.Tasks;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Tasks;
using SozialraumBudget.Ui.Localization;

namespace SozialraumBudget.Web.Infrastructure.Tasks;

/// <summary>What of somebody's tasks is worth a mail: what only this person's roles can do, and what is late or soon will be.</summary>
public static class TaskReminder
{
    /// <summary>Days before the due day from which on a task is reminded of.</summary>
    public const int DaysAhead = 7;

    /// <summary>Most tasks that a mail lists; how many more there are is said.</summary>
    public const int MostListed = 20;

    /// <summary>The longest due first.</summary>
    public static IReadOnlyList<TaskItem> Of(IEnumerable<TaskFact> facts, IReadOnlySet<Role> roles, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return
        [
            .. facts
                .Select(f => (Fact: f, Standing: TaskStandings.Of(f.Kind, f.Mine, f.Late, roles)))
                .Where(t => t.Standing == TaskStanding.Act && (t.Fact.Late || t.Fact.DueOn <= today.AddDays(DaysAhead)))
                .OrderBy(static t => t.Fact.DueOn)
                .ThenBy(static t => t.Fact.Id)
                .Select(t => TaskItem.Of(t.Fact, t.Standing, roles)),
        ];
    }

    public static string Subject(IReadOnlyList<TaskItem> tasks)
    {
        ArgumentNullException.ThrowIfNull(tasks);
        return $"SozialraumBudget: {German.Count(tasks.Count, "Vorgang wartet", "Vorgänge warten")} auf Sie";
    }

    /// <summary>No link, no amount, no case: who reads along learns nothing of money or of young people.</summary>
    public static string Text(string name, IReadOnlyList<TaskItem> tasks)
    {
        ArgumentNullException.ThrowIfNull(tasks);
        var lines = tasks
            .Take(MostListed)
            .Select(static t =>
                $"- {t.Reason}: {t.Title}"
                + (t.Fact.DueOn is { } day ? $", {(t.Fact.Late ? "fällig war der" : "fällig am")} {German.Date(day)}" : "")
            );
        var more = tasks.Count > MostListed ? $"\n… und {tasks.Count - MostListed} weitere." : "";
        return $"""
            Guten Tag, {name},

            überfällig oder in den nächsten {DaysAhead} Tagen fällig:

            {string.Join('\n', lines)}{more}

            Was zu tun ist, steht nach der Anmeldung unter „Aufgaben“.
            In dieser Mail steht nie ein Link.
            """;
    }
}
