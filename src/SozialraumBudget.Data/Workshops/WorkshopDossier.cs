using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.Workshops;

namespace SozialraumBudget.Data.Workshops;

/// <summary>The agreement that workshops belong to.</summary>
/// <param name="IsAreaManaged">Somebody who can sign in manages its area.</param>
public sealed record WorkshopAgreement(
    Guid Id,
    string Title,
    Guid AreaId,
    string Area,
    Guid? ProviderId,
    string? Provider,
    string ModelKey,
    int FirstYear,
    int LastYear,
    bool IsAreaManaged
)
{
    public BudgetModel Model => BudgetModels.Of(ModelKey);

    public (int First, int Last) Years => (FirstYear, LastYear);

    /// <inheritdoc cref="WorkshopFigures.YearOf"/>
    public int YearOf(DateOnly day) => WorkshopFigures.YearOf(day, FirstYear, LastYear);

    /// <summary>The user, as the rules see him or her here.</summary>
    public WorkshopActor Actor(UserContext user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return new(
            user.Roles,
            user.UserId ?? Guid.Empty,
            user.Manages(AreaId),
            ProviderId is { } provider && user.ProviderId == provider,
            IsAreaManaged
        );
    }
}

/// <summary>A task with the workshop that gave it.</summary>
public sealed record GivenTask(WorkshopTaskRecord Record, WorkshopRecord Workshop)
{
    public WorkshopTask Task => new(Record.Id, Workshop.Id, Workshop.Day, Record.Side, Record.DueOn, Record.DoneOn);
}

/// <summary>A workshop in a list.</summary>
/// <param name="Tasks">All that it gave.</param>
public sealed record ListedWorkshop(WorkshopRecord Record, WorkshopAgreement Agreement, IReadOnlyList<GivenTask> Tasks)
{
    public WorkshopState State => Record.Facts.State;

    /// <summary>"Steuerungsrunde vom 12.03.2026".</summary>
    public string Name => WorkshopDossier.NameOf(Record);
}

/// <summary>A workshop with everything that belongs to it.</summary>
/// <param name="Items">The agenda, in order.</param>
/// <param name="Figures">As they were kept, in order.</param>
/// <param name="FollowUps">Tasks of earlier workshops that were open when it began.</param>
public sealed record WorkshopDossier(
    WorkshopRecord Record,
    WorkshopAgreement Agreement,
    IReadOnlyList<WorkshopItemRecord> Items,
    IReadOnlyList<WorkshopFigureRecord> Figures,
    IReadOnlyList<GivenTask> Tasks,
    IReadOnlyList<GivenTask> FollowUps
)
{
    public WorkshopFacts Facts => Record.Facts;

    public string Name => NameOf(Record);

    public IReadOnlyList<WorkshopParticipants> Participants => WorkshopText.Read(Record.Participants);

    /// <summary>Own or of an earlier workshop; null: none of both.</summary>
    public GivenTask? Task(Guid id) => Tasks.Concat(FollowUps).FirstOrDefault(t => t.Record.Id == id);

    internal static string NameOf(WorkshopRecord record) => $"{record.Kind.Title()} vom {record.Day:dd.MM.yyyy}";
}
