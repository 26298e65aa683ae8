using System.Text.Json.Nodes;
using SozialraumBudget.Data.Earmarks;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Data.Settlement;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Earmarks;
using SozialraumBudget.Domain.Settlement;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Web.Infrastructure.Settlement;

namespace SozialraumBudget.Web.Api;

/// <summary>Settlements that are prepared or approved, the body of the trial that gives their figures, and earmark accounts.</summary>
internal static class SettlementEndpoints
{
    private const string Tag = "Jahresabrechnungen";
    private const string Unknown = "Diese Abrechnung gibt es nicht, oder das Konto hat keinen Zugang zu ihr.";

    public static void MapSettlements(this IEndpointRouteBuilder api)
    {
        var read = api.Folder("Settlement").WithTags(Tag);
        read.MapGet("/settlements", ListAsync)
            .WithName("listSettlements")
            .Produces<IReadOnlyList<SettlementVersionAnswer>>()
            .WithSummary("Jahresabrechnungen eines Budgetjahres, je Vereinbarung die neueste Fassung");
        read.MapGet("/agreements/{id:guid}/settlements/{year:int:range(1990,2100)}", GetAsync)
            .WithName("getSettlement")
            .Produces<SettlementVersionAnswer>()
            .WithSummary("Jahresabrechnung einer Vereinbarung");
        var cases = api.Folder("Settlement", [.. Rights.ReturnRows]).WithTags(Tag);
        cases
            .MapGet("/agreements/{id:guid}/settlements/{year:int:range(1990,2100)}/trial", TrialAsync)
            .WithName("getSettlementTrial")
            .Produces<JsonObject>()
            .WithSummary("Eingabe für trial/settlement, die dieselben Zahlen ergibt");
        api.Folder("Earmarks")
            .WithTags(Tag)
            .MapGet("/earmarks", EarmarksAsync)
            .WithName("listEarmarks")
            .Produces<IReadOnlyList<EarmarkAnswer>>()
            .WithSummary("Zweckgebundene Überschüsse mit dem, was noch offen ist");
    }

    private static async Task<IResult> ListAsync(SettlementDesk desk, TimeProvider clock, CancellationToken cancel, int? year = null) =>
        ApiAnswers.Ok(
            (await desk.OfYearAsync(year ?? LocalDay.Today(clock).Year, cancel))
                .Where(static d => d.Last is not null)
                .Select(static d => SettlementVersionAnswer.Of(d))
                .ToList()
        );

    private static async Task<IResult> GetAsync(Guid id, int year, SettlementDesk desk, CancellationToken cancel) =>
        await desk.FrozenAsync(id, year, cancel) is { Last: not null } dossier
            ? ApiAnswers.Ok(SettlementVersionAnswer.Of(dossier))
            : ApiProblem.NotFound(Unknown);

    private static async Task<IResult> TrialAsync(Guid id, int year, SettlementDesk desk, ICurrentUser user, CancellationToken cancel)
    {
        if (
            await desk.FrozenAsync(id, year, cancel) is not { Last: { } last } dossier
            || !CaseSights.SeesReturn(
                user.Context.Roles,
                user.Context.Manages(dossier.Standing.AreaId),
                user.Context.ProviderId == dossier.Standing.ProviderId
            )
        )
            return ApiProblem.NotFound(Unknown);
        var plan = SettlementDesk.PlanOf(last);
        return plan.Facts is null
            ? ApiProblem.NotFound("Dieses Jahr wird mit Plan und Ist abgeschlossen; dafür gibt es keine Proberechnung.")
            : ApiAnswers.Ok(SettlementRequest.Of(plan));
    }

    private static async Task<IResult> EarmarksAsync(EarmarkDesk desk, CancellationToken cancel) =>
        ApiAnswers.Ok((await desk.AllAsync(cancel)).Select(static d => EarmarkAnswer.Of(d)).ToList());
}

/// <param name="Closing">Closed by plan and actual: no money moves.</param>
/// <param name="Accounts">Result of the annual accounts.</param>
/// <param name="Plausibility">Result by documented work; where the year is closed by plan and actual, plan − actual.</param>
/// <param name="Paid">What the city pays after the year.</param>
/// <param name="Borne">What of a deficit the provider bears.</param>
internal sealed record SettlementVersionAnswer(
    Guid Agreement,
    int Year,
    string Area,
    string Provider,
    int Version,
    SettlementState State,
    bool Closing,
    Money Accounts,
    Money Plausibility,
    Money Paid,
    Money Returned,
    Money KeptYouthWelfare,
    Money KeptHze,
    Money Borne,
    string? Decision,
    string? Reason
)
{
    /// <param name="dossier">With a version.</param>
    public static SettlementVersionAnswer Of(SettlementDossier dossier)
    {
        var last = dossier.Last!;
        return new(
            last.AgreementId,
            last.BudgetYear,
            dossier.Standing.Area,
            dossier.Standing.Provider,
            last.Version,
            last.State,
            last.IsClosing,
            last.Accounts,
            last.Plausibility,
            last.Paid,
            last.Returned,
            last.YouthWelfare,
            last.Help,
            last.Borne,
            last.Decision,
            last.Reason
        );
    }
}

internal sealed record EarmarkAnswer(
    Guid Id,
    Guid Agreement,
    int Year,
    string Area,
    string Provider,
    EarmarkPurpose Purpose,
    DateOnly Deadline,
    Money Earmarked,
    Money Spent,
    Money Waiting,
    Money Reclaimed,
    Money Left,
    EarmarkStage Stage
)
{
    public static EarmarkAnswer Of(EarmarkDossier dossier) =>
        new(
            dossier.Account.Id,
            dossier.Account.AgreementId,
            dossier.Account.BudgetYear,
            dossier.Area,
            dossier.Provider,
            dossier.Account.Purpose,
            dossier.Account.Deadline,
            dossier.Standing.Earmarked,
            dossier.Standing.Spent,
            dossier.Standing.Waiting,
            dossier.Standing.Reclaimed,
            dossier.Standing.Left,
            dossier.Standing.Stage
        );
}
