using System.Text.Json.Nodes;
using SozialraumBudget.Data.WhatIf;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Domain.WhatIf;

namespace SozialraumBudget.Web.Api;

/// <summary>A fixed budget of an area under other assumptions; nothing is stored.</summary>
internal static class WhatIfEndpoints
{
    private const string Unknown =
        "Dieses Budget gibt es nicht, sein Modell kennt keine Kostentypen, oder das Konto hat keinen Zugang zu ihm.";

    public static void MapWhatIf(this IEndpointRouteBuilder api) =>
        api.Folder("WhatIf")
            .MapPost("/budgets/{id:guid}/what-if", ComputeAsync)
            .WithName("computeWhatIf")
            .WithTags("Budgets")
            .Produces<WhatIfAnswer>()
            .WithSummary("Budget eines Sozialraums unter anderen Annahmen; speichert nichts")
            .WithDescription(
                "cases: mehr (oder weniger) Fälle je Kostentyp, in der Reihenfolge des Budgets. tariff: Steigerung als Faktor. rate: Euro "
                    + "mehr je Stunde, hours: Stunden, für die das gilt (sonst gemeldete). corridor: Fälle, um die jedes Ende wandert. "
                    + "lag: Jahre mehr Zeitversatz. figure: wovon die Empfindlichkeit handelt. ?derivation=true ergänzt den Rechenweg."
            );

    private static async Task<IResult> ComputeAsync(
        Guid id,
        WhatIfBody body,
        WhatIfLoader loader,
        CancellationToken cancel,
        bool derivation = false
    )
    {
        if (body.Issues is [_, ..] issues)
            return ApiProblem.Faulty(issues, "Die Annahmen sind fehlerhaft; nichts wurde berechnet.");
        if (await loader.OfAsync(id, cancel) is not var (_, known))
            return ApiProblem.NotFound(Unknown);
        var change = body.Change();
        var (then, refusal) = WhatIfYear.Of(known, change);
        if (then is null)
            return ApiProblem.Refused(refusal!);
        var (now, figure) = (WhatIfYear.Of(known, WhatIfChange.None).Year!, body.Figure ?? WhatIfFigure.Extra);
        return ApiAnswers.Ok(
            new WhatIfAnswer(
                [.. known.Types.Select(static t => new WhatIfTypeAnswer(t.Name, t.Cases, t.Value))],
                WhatIfFigures(now),
                WhatIfFigures(then),
                figure,
                [.. Sensitivity.Of(known, change, figure).Select(static b => new SensitivityAnswer(b.Title, b.Step, b.Down, b.Up))],
                derivation
                    ? DerivationAnswer.Write(Traced.Group("Annahme", [then.Total, then.Extra, then.Takeover, then.Borne]).Explain())
                    : null
            )
        );
    }

    private static WhatIfFiguresAnswer WhatIfFigures(WhatIfYear year) =>
        new(
            year.A.Amount,
            year.B.Amount,
            year.Total.Amount,
            year.Payable.Amount,
            year.Retention.Amount,
            year.Extra.Amount,
            year.Supplement.Amount,
            year.Takeover.Amount,
            year.Borne.Amount
        );
}

/// <summary>Assumptions; what is missing stays as it is.</summary>
/// <param name="Cases">Cases more (or less) of each cost type, in order.</param>
/// <param name="Tariff">On the value of a case.</param>
/// <param name="Rate">EUR more (or less) for an hour.</param>
/// <param name="Hours">Hours that the other rate is paid for.</param>
/// <param name="Corridor">Cases by which the end of every corridor moves.</param>
/// <param name="Lag">Years by which the time lag is longer.</param>
internal sealed record WhatIfBody(
    IReadOnlyList<int>? Cases,
    Factor? Tariff,
    Money? Rate,
    decimal? Hours,
    int? Corridor,
    int? Lag,
    WhatIfFigure? Figure
)
{
    private const int MostTypes = 100;
    private const int MostCases = 1_000_000;
    private const int MostHours = 10_000_000;
    private const int MostCorridor = 100_000;
    private const int MostLag = 20;
    private const int MostRate = 100_000;

    /// <summary>What is beyond what can be meant; the same limits as in the page.</summary>
    public IReadOnlyList<ApiIssue> Issues =>
        [
            .. Beyond("cases", Cases?.Count > MostTypes || Cases?.Any(static c => Math.Abs((long)c) > MostCases) == true),
            .. Beyond("rate", Rate is { } rate && Math.Abs(rate.Amount) > MostRate),
            .. Beyond("hours", Hours is < 0 or > MostHours),
            .. Beyond("corridor", Math.Abs((long)(Corridor ?? 0)) > MostCorridor),
            .. Beyond("lag", Math.Abs((long)(Lag ?? 0)) > MostLag),
        ];

    public WhatIfChange Change() =>
        new()
        {
            Cases = Cases ?? [],
            Tariff = Tariff?.Value ?? 0,
            Rate = Rate ?? Money.Zero,
            Hours = Hours,
            Corridor = Corridor ?? 0,
            Lag = Lag ?? 0,
        };

    private static IEnumerable<ApiIssue> Beyond(string field, bool isBeyond) =>
        isBeyond ? [ApiIssue.Field(field, null, "Der Wert liegt außerhalb dessen, was gerechnet wird.")] : [];
}

/// <param name="Figure">What the sensitivity is about.</param>
/// <param name="Sensitivity">Each assumption alone, a step down and up; the one that moves most first.</param>
internal sealed record WhatIfAnswer(
    IReadOnlyList<WhatIfTypeAnswer> CostTypes,
    WhatIfFiguresAnswer Now,
    WhatIfFiguresAnswer Then,
    WhatIfFigure Figure,
    IReadOnlyList<SensitivityAnswer> Sensitivity,
    JsonObject? Derivation
);

internal sealed record WhatIfTypeAnswer(string Name, int Cases, Money Value);

/// <param name="Total">The budget as it would be formed anew.</param>
/// <param name="Extra">What the year costs more than fixed while the budget stays.</param>
/// <param name="Supplement">What of it the social structure explains.</param>
/// <param name="Takeover">What of the rest the city takes over.</param>
/// <param name="Borne">What stays with the provider.</param>
internal sealed record WhatIfFiguresAnswer(
    Money PartialBudgetA,
    Money PartialBudgetB,
    Money Total,
    Money Payable,
    Money Retention,
    Money Extra,
    Money Supplement,
    Money Takeover,
    Money Borne
);

/// <param name="Step">How far the assumption moves, in German.</param>
internal sealed record SensitivityAnswer(string Title, string Step, Money Down, Money Up);
