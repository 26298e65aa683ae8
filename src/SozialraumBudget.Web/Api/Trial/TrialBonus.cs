using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using SozialraumBudget.Domain.Bonus;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Web.Infrastructure.Trial;

namespace SozialraumBudget.Web.Api.Trial;

/// <summary>The performance bonus of a year from its indicators.</summary>
internal static class TrialBonus
{
    private const int MostIndicators = 100;
    private const int MostSteps = 50;
    private const decimal Largest = 1_000_000_000m;
    private const decimal MostPoints = 100_000m;

    public static BonusAnswer? Compute(TrialObject body, bool derivation)
    {
        var total = body.Amount("total");
        var terms = new BonusTerms(body.Share("bonus_share"), Scale(body, "scale"));
        List<BonusMeasure> measures = [.. body.Objects("indicators", MostIndicators, least: 1).Select(Measure)];
        if (body.Notes.Issues.Count > 0)
            return null;

        var bonus = PerformanceBonus.Of(Traced.Input("Gesamtbudget", total, TrialTerms.Source), terms, measures);
        return new(
            [.. bonus.Points.Select(Text)],
            Text(bonus.Sum),
            bonus.Amount.Amount,
            body.Notes.Answered(),
            derivation ? DerivationAnswer.Write(bonus.Explain()) : null
        );
    }

    /// <summary>Pairs of points and share: <c>[[50, "0.5"], [80, "1"]]</c>.</summary>
    public static BonusScale Scale(TrialObject body, string field)
    {
        var steps = new List<BonusStep>();
        foreach (var (path, value) in body.Items(field, MostSteps, least: 1))
        {
            if (value.ValueKind != JsonValueKind.Array || value.GetArrayLength() != 2)
            {
                body.Notes.Fail(path, value, "Erwartet wird ein Paar aus Punkten und Anteil, z. B. [50, \"0.5\"].");
                continue;
            }

            steps.Add(
                new(
                    body.Number($"{path}[0]", value[0], 0, MostPoints, $"Erwartet werden Punkte von 0 bis {MostPoints:0}."),
                    new(body.Number($"{path}[1]", value[1], 0, 1, "Erwartet wird ein Anteil zwischen 0 und 1, z. B. \"0.5\"."))
                )
            );
        }

        if (body.Notes.Issues.Count == 0 && BonusScale.Problem(steps) is { } problem)
            body.Fail(field, problem);
        return body.Notes.Issues.Count == 0 ? new(steps) : new([new(0, default)]);
    }

    private static BonusMeasure Measure(TrialObject indicator)
    {
        const string Expected = "Erwartet wird eine Zahl, z. B. \"72.8\".";
        var measure = new BonusMeasure(
            new(
                indicator.Text("name"),
                indicator.Number("points", 0, MostPoints, $"Erwartet werden Punkte von 0 bis {MostPoints:0}."),
                indicator.Number("target", -Largest, Largest, Expected),
                Direction(indicator),
                indicator.Maybe("graded_from", -Largest, Largest, Expected)
            ),
            indicator.Number("actual", -Largest, Largest, Expected)
        );
        if (indicator.Notes.Issues.Count == 0 && measure.Indicator.Problem() is { } problem)
            indicator.Fail(decimal.Round(measure.Indicator.Points, 2) == measure.Indicator.Points ? "graded_from" : "points", problem);
        return measure;
    }

    private static BetterDirection Direction(TrialObject indicator)
    {
        switch (indicator.Text("better"))
        {
            case "higher":
                return BetterDirection.Higher;
            case "lower":
                return BetterDirection.Lower;
            case "":
                return default;
            default:
                indicator.Fail("better", "Erwartet wird \"higher\" (mehr ist besser) oder \"lower\" (weniger ist besser).");
                return default;
        }
    }

    private static string Text(Traced points) => points.Value.ToString("0.00", CultureInfo.InvariantCulture);
}

/// <summary>Body of trial/bonus.</summary>
/// <param name="BonusShare">Share of the total that the bonus is at most.</param>
/// <param name="Scale">Pairs of points and share: [[50, "0.5"], [80, "1"]].</param>
internal sealed record BonusBody(
    Money Total,
    Share BonusShare,
    IReadOnlyList<BonusIndicatorBody> Indicators,
    IReadOnlyList<IReadOnlyList<JsonElement>> Scale
);

/// <summary>An indicator with what it came to.</summary>
/// <param name="Better">higher or lower.</param>
/// <param name="GradedFrom">From which value on missing the target earns points; null: it earns none.</param>
internal sealed record BonusIndicatorBody(
    string Name,
    decimal Points,
    decimal Target,
    decimal Actual,
    BetterDirection Better,
    decimal? GradedFrom
);

/// <summary>Points of each indicator in order, their sum, and the bonus.</summary>
internal sealed record BonusAnswer(
    IReadOnlyList<string> Points,
    string Sum,
    Money Bonus,
    IReadOnlyList<string>? Warnings,
    JsonObject? Derivation
);
