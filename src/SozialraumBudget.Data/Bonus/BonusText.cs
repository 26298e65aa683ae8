using System.Text.Json;
using System.Text.Json.Serialization;
using SozialraumBudget.Domain.Bonus;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Bonus;

/// <summary>JSON of what both sides sign, and of frozen values; written and read here.</summary>
internal static class BonusText
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new JsonStringEnumConverter() },
    };

    public static string Write(BonusAgreement agreement) =>
        JsonSerializer.Serialize(
            new AgreementText(
                agreement.Highest.Value,
                [.. agreement.Scale.Select(static s => new StepText(s.From, s.Share.Value))],
                [
                    .. agreement.Indicators.Select(static i => new IndicatorText(
                        i.Key,
                        i.Indicator.Name,
                        i.Unit,
                        i.Indicator.Points,
                        i.Indicator.Target,
                        i.Indicator.Better,
                        i.Indicator.GradedFrom,
                        i.Source
                    )),
                ]
            ),
            Options
        );

    public static BonusAgreement Read(string json)
    {
        var text = JsonSerializer.Deserialize<AgreementText>(json, Options)!;
        return new(
            new Share(text.Highest),
            [.. text.Scale.Select(static s => new BonusStep(s.From, new Share(s.Share)))],
            [
                .. text.Indicators.Select(static i => new AgreedIndicator(
                    i.Key,
                    new(i.Name, i.Points, i.Target, i.Better, i.GradedFrom),
                    i.Unit,
                    i.Source
                )),
            ]
        );
    }

    public static string WriteMeasures(IReadOnlyDictionary<string, decimal> values) => JsonSerializer.Serialize(values, Options);

    public static IReadOnlyDictionary<string, decimal> ReadMeasures(string json) =>
        JsonSerializer.Deserialize<Dictionary<string, decimal>>(json, Options)!;

    private sealed record AgreementText(decimal Highest, IReadOnlyList<StepText> Scale, IReadOnlyList<IndicatorText> Indicators);

    private sealed record StepText(decimal From, decimal Share);

    private sealed record IndicatorText(
        string Key,
        string Name,
        string Unit,
        decimal Points,
        decimal Target,
        BetterDirection Better,
        decimal? GradedFrom,
        IndicatorSource Source
    );
}
