using SozialraumBudget.Data.Bonus;
using SozialraumBudget.Data.YearAccounts;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Bonus;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Domain.YearAccounts;
using SozialraumBudget.Web.Infrastructure.Load;

namespace SozialraumBudget.Web.Api;

/// <summary>Bonus and annual accounts of an agreement's year, as they stand.</summary>
internal static class YearEndEndpoints
{
    private const string NoBonus = "Diesen Leistungsbonus gibt es nicht, oder das Konto hat keinen Zugang zu ihm.";
    private const string NoAccounts = "Diesen Jahresabschluss gibt es nicht, oder das Konto hat keinen Zugang zu ihm.";

    public static void MapYearEnd(this IEndpointRouteBuilder api)
    {
        api.Folder("Bonus")
            .WithTags("Jahresende")
            .MapGet("/agreements/{id:guid}/bonus/{year:int:range(1990,2100)}", BonusAsync)
            .WithName("getBonus")
            .Produces<BonusYearAnswer>()
            .WithSummary("Leistungsbonus eines Jahres: Indikatoren, Punkte, was fehlt und wert ist")
            .WithDescription(
                "?derivation=true ergänzt den Rechenweg. actual fehlt, solange nichts gemessen ist oder das Konto es nicht sieht."
            );
        api.Folder("YearAccounts")
            .WithTags("Jahresende")
            .MapGet("/agreements/{id:guid}/annual-accounts/{year:int:range(1990,2100)}", AccountsAsync)
            .WithName("getAnnualAccounts")
            .Produces<AnnualAccountsAnswer>()
            .WithSummary("Jahresabschluss eines Jahres mit Zeilen und Stand")
            .WithDescription("?derivation=true ergänzt den Rechenweg des Ergebnisses bis zur Zeile.");
        api.Folder("YearAccounts", Role.ProviderCoordinator)
            .WithTags("Jahresende")
            .MapPost("/agreements/{id:guid}/annual-accounts/{year:int:range(1990,2100)}/table", UploadAsync)
            .AcceptsUpload()
            .WithMetadata(new HeavyCallAttribute())
            .WithName("uploadAnnualAccounts")
            .TakesParts(UploadedPart.File("file"), UploadedPart.Text("mapping", required: false))
            .Produces<ReturnUploadAnswer>()
            .WithSummary("Zeilen eines Jahresabschlusses einlesen (Importformat Jahresabschluss)")
            .WithDescription(
                "multipart/form-data: file (CSV oder XLSX); ersetzt die Zeilen, die da sind. Gespeichert wird ganz oder gar nicht. stated: "
                    + "das Ergebnis laut geprüftem Abschluss. "
                    + TableCall.Reading
            );
    }

    private static async Task<IResult> UploadAsync(
        Guid id,
        int year,
        [AsParameters] TableCall call,
        AccountsDesk desk,
        AccountsIntake intake,
        CancellationToken cancel,
        decimal? stated = null
    )
    {
        if (await desk.LoadAsync(id, year, cancel) is null)
            return ApiProblem.NotFound(NoAccounts);
        var format = new AccountsImport();
        var (table, objection) = await call.ReadAsync(format, cancel);
        if (table is null)
            return objection!;
        var input = new AccountsInput(table.Name, table.Bytes, AccountsInput.Result(stated)) { Mapping = table.Mapping };
        var result = await intake.TakeAsync(id, year, input, cancel);
        if (result.Refusal is { } refusal)
            return ApiProblem.Refused(refusal);
        return result.IsStored
            ? ApiAnswers.Ok(ReturnUploadAnswer.Of(result.Rows, false, result.Issues))
            : await call.FaultyAsync(format, table, result.Issues, cancel);
    }

    private static async Task<IResult> BonusAsync(Guid id, int year, BonusDesk desk, CancellationToken cancel, bool derivation = false) =>
        year is >= 1990 and <= 2100 && await desk.LoadAsync(id, year, cancel) is { } found
            ? ApiAnswers.Ok(BonusYearAnswer.Of(found, derivation))
            : ApiProblem.NotFound(NoBonus);

    private static async Task<IResult> AccountsAsync(
        Guid id,
        int year,
        AccountsDesk desk,
        CancellationToken cancel,
        bool derivation = false
    ) =>
        year is >= 1990 and <= 2100 && await desk.LoadAsync(id, year, cancel) is { } found
            ? ApiAnswers.Ok(AnnualAccountsAnswer.Of(found, derivation))
            : ApiProblem.NotFound(NoAccounts);

    /// <summary>The bonus of a year.</summary>
    private sealed record BonusYearAnswer(
        Guid AgreementId,
        int BudgetYear,
        BonusState State,
        int? Version,
        Share? Highest,
        IReadOnlyList<IndicatorAnswer> Indicators,
        decimal? Points,
        Money? Bonus,
        System.Text.Json.Nodes.JsonObject? Derivation
    )
    {
        public static BonusYearAnswer Of(BonusDossier dossier, bool derivation)
        {
            var (bonus, agreed) = (dossier.Bonus.Performance, dossier.Bonus.Agreed);
            var isTold = dossier.Bonus.Hidden.Count == 0;
            return new(
                dossier.Agreement.AgreementId,
                dossier.Year,
                dossier.State,
                dossier.Agreed?.Version,
                agreed?.Highest,
                bonus is null ? [] : [.. agreed!.Indicators.Select((i, at) => IndicatorAnswer.Of(i, bonus, at, isTold))],
                isTold ? bonus?.Sum.Value : null,
                isTold ? bonus?.Amount.Amount : null,
                derivation && isTold && bonus is not null ? DerivationAnswer.Write(bonus.Explain()) : null
            );
        }
    }

    private sealed record IndicatorAnswer(
        string Name,
        string Unit,
        IndicatorSource Source,
        BetterDirection Better,
        decimal Target,
        decimal? GradedFrom,
        decimal AllPoints,
        decimal? Actual,
        decimal? Points,
        Money? WorthOfReaching
    )
    {
        public static IndicatorAnswer Of(AgreedIndicator agreed, PerformanceBonus bonus, int at, bool isTold) =>
            new(
                agreed.Indicator.Name,
                agreed.Unit,
                agreed.Source,
                agreed.Indicator.Better,
                agreed.Indicator.Target,
                agreed.Indicator.GradedFrom,
                agreed.Indicator.Points,
                bonus.Measures[at].Actual,
                isTold ? bonus.Points[at].Value : null,
                isTold ? bonus.WorthOfReaching(at) : null
            );
    }

    /// <summary>The annual accounts of a year: the accepted version, else the present one.</summary>
    private sealed record AnnualAccountsAnswer(
        Guid AgreementId,
        int BudgetYear,
        ReturnState State,
        int Version,
        DateOnly? DueOn,
        DateOnly? AcceptedOn,
        Money Income,
        Money Expense,
        Money Result,
        IReadOnlyList<AccountsLineAnswer> Lines,
        IReadOnlyList<PostsAnswer> Posts,
        System.Text.Json.Nodes.JsonObject? Derivation
    )
    {
        public static AnnualAccountsAnswer Of(AccountsDossier dossier, bool derivation)
        {
            var version = dossier.AcceptedVersion ?? dossier.Version;
            var book = dossier.BookOf(version);
            return new(
                dossier.AgreementId,
                dossier.Year,
                dossier.State,
                version,
                dossier.DueOn,
                dossier.AcceptedOn,
                book.Income.Amount,
                book.Expense.Amount,
                book.Result.Amount,
                [.. book.Lines.Select(static l => new AccountsLineAnswer(l.Kind, l.Text, l.Amount, l.LastYear))],
                [.. book.Posts.Select(static p => new PostsAnswer(p.Group, p.Posts))],
                derivation ? DerivationAnswer.Write(book.Result.Explain()) : null
            );
        }
    }

    private sealed record AccountsLineAnswer(AccountsKind Kind, string Text, Money Amount, Money? LastYear);

    private sealed record PostsAnswer(string Group, decimal Posts);
}
