using SozialraumBudget.Data.HelpMoves;
using SozialraumBudget.Domain.Audit;
using SozialraumBudget.Domain.HelpMoves;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Web.Infrastructure.Audit;

namespace SozialraumBudget.Web.Api;

/// <summary>Moves for stationary helps, to be read: both sides sign them on their page.</summary>
internal static class HelpMoveEndpoints
{
    public static void MapHelpMoves(this IEndpointRouteBuilder api) =>
        api.Folder("HelpMoves")
            .WithTags("Verschiebungen")
            .MapGet("/agreements/{id:guid}/help-moves", ListAsync)
            .Reads(ReadKind.Cases)
            .WithName("listHelpMoves")
            .Produces<IReadOnlyList<HelpMoveAnswer>>()
            .WithSummary("Vermiedene und zurückgeholte stationäre Hilfen mit ihren Unterschriften");

    private static async Task<IResult> ListAsync(Guid id, HelpMoveDesk desk, ReadNote reads, CancellationToken cancel)
    {
        if (await desk.AgreementAsync(id, cancel) is not { } agreement)
            return ApiProblem.NotFound("Diese Vereinbarung gibt es nicht, oder das Konto hat keinen Zugang zu ihr.");
        var moves = await desk.OfAgreementAsync(id, cancel);
        if (moves.Count == 0)
            reads.Nothing();
        else
            reads.Of($"{agreement.Area}, Verschiebungen", moves.Count, id);
        return ApiAnswers.Ok(moves.Select(HelpMoveAnswer.Of).ToList());
    }
}

/// <summary>A move of money from the stationary to the flexible part.</summary>
/// <param name="Kind">avoided or brought_back.</param>
/// <param name="Share">Agreed share of the monthly cost that moves.</param>
/// <param name="State">proposed, half_signed, signed or withdrawn; only what is signed has an effect.</param>
/// <param name="Versions">Versions of the year's budget that rest on it.</param>
internal sealed record HelpMoveAnswer(
    Guid Id,
    int Year,
    string CaseNumber,
    HelpMoveKind Kind,
    string Reason,
    decimal Months,
    Money MonthlyCost,
    Share Share,
    HelpMoveState State,
    StampAnswer Proposed,
    StampAnswer? ProviderSigned,
    StampAnswer? OfficeSigned,
    StampAnswer? Withdrawn,
    string? WithdrawReason,
    IReadOnlyList<int> Versions
)
{
    public static HelpMoveAnswer Of(HelpMoveDossier move)
    {
        var record = move.Record;
        return new(
            record.Id,
            record.BudgetYear,
            record.CaseNumber,
            record.Kind,
            record.Reason,
            record.Months,
            record.MonthlyCost,
            record.Share,
            move.Facts.State,
            StampAnswer.Of(record.Proposed)!,
            StampAnswer.Of(record.ProviderSigned),
            StampAnswer.Of(record.OfficeSigned),
            StampAnswer.Of(record.Withdrawn),
            record.WithdrawReason,
            [.. move.Versions.Select(static v => v.Version)]
        );
    }
}
