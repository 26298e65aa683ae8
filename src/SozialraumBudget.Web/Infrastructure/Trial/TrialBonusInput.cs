using System.Text.Json;
using SozialraumBudget.Domain.Bonus;
using SozialraumBudget.Domain.Derivations;

namespace SozialraumBudget.Web.Infrastructure.Trial;

/// <summary>What a trial of the performance bonus is computed from.</summary>
internal sealed record TrialBonusInput(Traced Total, BonusTerms Terms, IReadOnlyList<BonusMeasure> Measures)
{
    public const string Higher = "higher";
    public const string Lower = "lower";

    private const int MostIndicators = 100;
    private const int MostSteps = 50;
    private const decimal Largest = 1_000_000_000m;
    private const decimal MostPoints = 100_000m;

    /// <summary>Null where the body's notes hold what is wrong.</summary>
    public static TrialBonusInput? Read(TrialObject body)
    {
        var total = Traced.Input("Gesamtbudget", body.Amount("total"), TrialTerms.Source);
        var terms = new BonusTerms(body.Share("bonus_share"), Scale(body, "scale"));
        List<BonusMeasure> measures = [.. body.Objects("indicators", MostIndicators, least: 1).Select(Measure)];
        return body.Notes.Issues.Count > 0 ? null : new(total, terms, measures);
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
                    body.Share($"{path}[1]", value[1])
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
            case Higher:
                return BetterDirection.Higher;
            case Lower:
                return BetterDirection.Lower;
            case "":
                return default;
            default:
                indicator.Fail("better", "Erwartet wird \"higher\" (mehr ist besser) oder \"lower\" (weniger ist besser).");
                return default;
        }
    }
}
