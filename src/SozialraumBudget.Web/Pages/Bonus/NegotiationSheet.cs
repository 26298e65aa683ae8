using SozialraumBudget.Domain.Bonus;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Pages.Bonus;

/// <summary>The form of what is agreed for a year: indicators and scale as tables.</summary>
internal static class NegotiationSheet
{
    private const string Indicators = "Indikatoren";
    private const string Scale = "Skala";
    private const string Highest = "highest";

    private static readonly BetterDirection[] Directions = Enum.GetValues<BetterDirection>();

    private static readonly IndicatorSource[] Sources = Enum.GetValues<IndicatorSource>();

    private static readonly FactField[] Fields =
    [
        new(Highest, "Leistungsbonus höchstens (Anteil am Gesamtbudget)", FactUnit.Share),
        new("name", "Indikator", FactUnit.Text, Indicators),
        new("better", "Ziel ist", FactUnit.Text, Indicators, Choices: [.. Directions.Select(static d => d.Title())]),
        new("target", "Ziel", FactUnit.Number, Indicators),
        new("unit", "Einheit", FactUnit.Text, Indicators, Required: false),
        new("points", "Punkte", FactUnit.Number, Indicators),
        new("from", "Abgestuft ab", FactUnit.Number, Indicators, Required: false),
        new("source", "Messung", FactUnit.Text, Indicators, Choices: [.. Sources.Select(static s => s.Title())]),
        new("points_from", "ab Punkten", FactUnit.Number, Scale),
        new("share", "Anteil des Bonus", FactUnit.Share, Scale),
    ];

    /// <summary>Without a bonus there is neither a share nor a scale.</summary>
    public static IReadOnlyList<FactField> FieldsOf(bool paysBonus) =>
        paysBonus ? Fields : [.. Fields.Where(static f => f.Key != Highest && f.Group != Scale)];

    public static FactRecord Of(BonusAgreement agreement) =>
        new(
            new Dictionary<string, string> { [Highest] = agreement.Highest.ToString() },
            new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>>
            {
                [Indicators] =
                [
                    .. agreement.Indicators.Select(static i => new Dictionary<string, string>
                    {
                        ["name"] = i.Indicator.Name,
                        ["better"] = i.Indicator.Better.Title(),
                        ["target"] = GermanNumber.Text(i.Indicator.Target),
                        ["unit"] = i.Unit,
                        ["points"] = GermanNumber.Text(i.Indicator.Points),
                        ["from"] = i.Indicator.GradedFrom is { } from ? GermanNumber.Text(from) : "",
                        ["source"] = i.Source.Title(),
                    }),
                ],
                [Scale] =
                [
                    .. agreement.Scale.Select(static s => new Dictionary<string, string>
                    {
                        ["points_from"] = GermanNumber.Text(s.From),
                        ["share"] = s.Share.ToString(),
                    }),
                ],
            }
        );

    /// <summary>What was typed, once nothing is wrong with it.</summary>
    /// <param name="known">Indicators of earlier versions: one of the same name stays the same.</param>
    public static BonusAgreement Read(FactRecord record, IReadOnlyList<AgreedIndicator> known) =>
        new(
            record.Values.ContainsKey(Highest) ? record.Share(Highest) : new Share(0),
            record.Rows(Scale).Count == 0 && !record.Values.ContainsKey(Highest)
                ? BonusCatalogue.Scale
                : [.. record.Rows(Scale).Select(static r => new BonusStep(FactRecord.Number(r, "points_from"), Share.Parse(r["share"])))],
            [.. record.Rows(Indicators).Select(r => Indicator(r, known))]
        );

    private static AgreedIndicator Indicator(IReadOnlyDictionary<string, string> row, IReadOnlyList<AgreedIndicator> known)
    {
        var name = row["name"].Trim();
        return new(
            BonusCatalogue.KeyOf(name, known) ?? Guid.NewGuid().ToString("N"),
            new(
                name,
                FactRecord.Number(row, "points"),
                FactRecord.Number(row, "target"),
                Directions.First(d => d.Title() == row["better"].Trim()),
                row["from"].Length > 0 ? FactRecord.Number(row, "from") : null
            ),
            row["unit"].Trim(),
            Sources.First(s => s.Title() == row["source"].Trim())
        );
    }
}
