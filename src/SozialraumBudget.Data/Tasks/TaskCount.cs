namespace SozialraumBudget.Data.Tasks;

/// <summary>How many facts of one kind there are.</summary>
public sealed class TaskCount
{
    public required string KindName { get; init; }

    public TaskKind Kind => Enum.Parse<TaskKind>(KindName);

    public required bool Mine { get; init; }

    public required bool Late { get; init; }

    public required int Count { get; init; }
}
