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
    public static BonusAnswer? Compute(TrialObject body, bool derivation)
    {
        if (TrialBonusInput.Read(body) is not { } input)
            return null;

        var bonus = PerformanceBonus.Of(input.Total, input.Terms, input.Measures);
        return new(
            [.. bonus.Points.Select(Text)],
            Text(bonus.Sum),
            bonus.Amount.Amount,
            body.Notes.Answered(),
            derivation ? DerivationAnswer.Write(bonus.Explain()) : null
        );
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
