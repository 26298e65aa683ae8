using SozialraumBudget.Data.Arbitrations;
using SozialraumBudget.Domain.Arbitrations;
using SozialraumBudget.Domain.Reconciliation;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Api;

/// <summary>Arbitrations over a year's budget with their steps.</summary>
internal static class ArbitrationEndpoints
{
    public static void MapArbitrations(this IEndpointRouteBuilder api)
    {
        var read = api.Folder("Arbitrations").WithTags("Schlichtungen");
        read.MapGet("/arbitrations", ListAsync)
            .WithName("listArbitrations")
            .Produces<IReadOnlyList<ArbitrationAnswer>>()
            .WithSummary("Schlichtungen eines Budgetjahres");
        read.MapGet("/arbitrations/{id:guid}", GetAsync)
            .WithName("getArbitration")
            .Produces<ArbitrationAnswer>()
            .WithSummary("Schlichtung mit ihren Schritten");
    }

    private static async Task<IResult> ListAsync(ArbitrationDesk desk, TimeProvider clock, CancellationToken cancel, int? year = null) =>
        ApiAnswers.Ok((await desk.OfYearAsync(year ?? LocalDay.Today(clock).Year, cancel)).Select(ArbitrationAnswer.Of).ToList());

    private static async Task<IResult> GetAsync(Guid id, ArbitrationDesk desk, CancellationToken cancel) =>
        await desk.LoadAsync(id, cancel) is { } dossier
            ? ApiAnswers.Ok(ArbitrationAnswer.Of(dossier))
            : ApiProblem.NotFound("Diese Schlichtung gibt es nicht, oder das Konto hat keinen Zugang zu ihr.");
}

/// <param name="Body">The arbitration body that was called.</param>
/// <param name="NextDay">Day of the hearing, or the last one to answer the award.</param>
/// <param name="AgreedTotal">Total of the year that both sides accepted.</param>
internal sealed record ArbitrationAnswer(
    Guid Id,
    Guid Agreement,
    int Year,
    int Number,
    string Area,
    string Provider,
    string Body,
    RoundSide CalledBy,
    ArbitrationStage Stage,
    DateOnly? NextDay,
    Money? AgreedTotal,
    IReadOnlyList<ArbitrationStepAnswer> Steps
)
{
    public static ArbitrationAnswer Of(ArbitrationDossier dossier) =>
        new(
            dossier.Record.Id,
            dossier.Record.AgreementId,
            dossier.Record.BudgetYear,
            dossier.Record.Number,
            dossier.Standing.Area,
            dossier.Standing.Provider,
            dossier.Record.Body,
            dossier.Record.CalledBy,
            dossier.Facts.Stage,
            dossier.Facts.NextDay,
            dossier.Facts.AgreedTotal,
            [
                .. dossier.Steps.Select(static s => new ArbitrationStepAnswer(
                    s.Kind,
                    s.Side,
                    s.Day,
                    s.AnswerBy,
                    s.Total,
                    s.Text,
                    s.FileId,
                    s.Made.Name,
                    s.Made.At
                )),
            ]
        );
}

/// <param name="Day">Day of the call, statement, hearing, award or answer.</param>
/// <param name="AnswerBy">Of an award: the last day to answer it.</param>
/// <param name="Total">What the side asks for, or the award says, as the year's total.</param>
/// <param name="File">The paper behind it.</param>
internal sealed record ArbitrationStepAnswer(
    ArbitrationStepKind Kind,
    RoundSide Side,
    DateOnly Day,
    DateOnly? AnswerBy,
    Money? Total,
    string? Text,
    Guid? File,
    string MadeBy,
    DateTimeOffset MadeAt
);
