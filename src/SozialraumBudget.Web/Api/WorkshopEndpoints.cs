using SozialraumBudget.Data.Workshops;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Domain.Workshops;

namespace SozialraumBudget.Web.Api;

/// <summary>Controlling workshops, to be read.</summary>
internal static class WorkshopEndpoints
{
    public static void MapWorkshops(this IEndpointRouteBuilder api) =>
        api.Folder("Workshops")
            .WithTags("Controlling-Workshops")
            .MapGet("/workshops", ListAsync)
            .WithName("listWorkshops")
            .Produces<IReadOnlyList<WorkshopAnswer>>()
            .WithSummary("Workshops und Steuerungsrunden eines Jahres mit ihren Aufgaben");

    private static async Task<IResult> ListAsync(WorkshopDesk desk, TimeProvider clock, CancellationToken cancel, int? year = null)
    {
        var today = LocalDay.Today(clock);
        return ApiAnswers.Ok((await desk.OfYearAsync(year ?? today.Year, cancel)).Select(w => WorkshopAnswer.Of(w, today)).ToList());
    }
}

/// <summary>A workshop with its tasks; agenda and minutes stand on its page.</summary>
/// <param name="Kind">controlling, joint_steering or special.</param>
/// <param name="State">planned, held, half_signed, signed or cancelled.</param>
internal sealed record WorkshopAnswer(
    Guid Id,
    Guid AgreementId,
    string Agreement,
    string Area,
    string? Provider,
    WorkshopKind Kind,
    WorkshopState State,
    DateOnly Day,
    string Place,
    DateTimeOffset? FiguresFrozenAt,
    DateTimeOffset? ProviderSignedAt,
    DateTimeOffset? OfficeSignedAt,
    IReadOnlyList<WorkshopTaskAnswer> Tasks
)
{
    public static WorkshopAnswer Of(ListedWorkshop workshop, DateOnly today)
    {
        var (record, agreement) = (workshop.Record, workshop.Agreement);
        return new(
            record.Id,
            agreement.Id,
            agreement.Title,
            agreement.Area,
            agreement.Provider,
            record.Kind,
            workshop.State,
            record.Day,
            record.Place,
            record.FiguresFrozen?.At,
            record.ProviderSigned?.At,
            record.OfficeSigned?.At,
            [.. workshop.Tasks.Select(t => WorkshopTaskAnswer.Of(t, today))]
        );
    }
}

/// <summary>A task of a workshop.</summary>
/// <param name="Side">Who has it: office, area or provider.</param>
/// <param name="DueOn">Last day on which it is in time.</param>
/// <param name="DoneOn">Missing while it is open.</param>
internal sealed record WorkshopTaskAnswer(
    Guid Id,
    string Text,
    WorkshopSide Side,
    DateOnly DueOn,
    DateOnly? DoneOn,
    string? Remark,
    bool Overdue
)
{
    public static WorkshopTaskAnswer Of(GivenTask given, DateOnly today) =>
        new(
            given.Record.Id,
            given.Record.Text,
            given.Record.Side,
            given.Record.DueOn,
            given.Record.DoneOn,
            given.Record.Remark,
            given.Task.IsOverdueOn(today)
        );
}
