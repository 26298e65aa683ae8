using System.Text.Json.Nodes;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Web.Infrastructure.Load;

namespace SozialraumBudget.Web.Api.Trial;

/// <summary>Trial calculations of the year's end and of the city's distribution.</summary>
internal static class TrialRules
{
    public static void MapTrialRules(this IEndpointRouteBuilder api)
    {
        var trial = api.Folder("Trial");
        trial
            .MapTrial<BonusBody, BonusAnswer>("/trial/bonus", "trialBonus", TrialBonus.Compute)
            .WithSummary("Leistungsbonus aus Indikatoren und Skala berechnen")
            .WithDescription("Punkte je Indikator, ihre Summe, der Bonus. ?derivation=true ergänzt den Rechenweg.");
        trial
            .MapTrial<SettlementBody, SettlementAnswer>("/trial/settlement", "trialSettlement", TrialSettlement.Compute)
            .WithSummary("Jahresendabrechnung berechnen: zwei Nachweise, Überschuss oder Fehlbetrag, Bonus")
            .WithDescription("Beim Fehlbetrag stehen beide Verfahren der Übernahme nebeneinander. ?derivation=true ergänzt den Rechenweg.");
        trial
            .MapTrial<DistributionBody, JsonObject, IReadOnlyDictionary<string, Money>>(
                "/trial/distribution",
                "trialDistribution",
                TrialDistribution.Compute
            )
            .WithMetadata(new HeavyCallAttribute())
            .WithSummary("Eine Summe der Stadt nach gewichteten Merkmalen auf Bereiche verteilen")
            .WithDescription(
                "Bereich → Betrag; floor und cap begrenzen die Veränderung gegen das Vorjahr. "
                    + "?derivation=true ergänzt den Rechenweg unter „derivation“."
            );
    }
}
