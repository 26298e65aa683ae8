using System.Globalization;
using System.Text.Json.Nodes;
using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Web.Infrastructure.Trial;

namespace SozialraumBudget.Web.Api.Trial;

/// <summary>A case's figures in a period.</summary>
public sealed record CaseCostAnswer(string Hours, string HoursValue, string External, string OneOff, string Total);

/// <summary>Hours of a period, with two decimals.</summary>
public sealed record HoursAnswer(string Documentable, string Flat);

/// <summary>Case-independent work against partial budget B.</summary>
public sealed record CaseIndependentAnswer(string Value, string PartialBudgetB, string Over);

/// <summary>What the city paid in the period, by who bears it.</summary>
public sealed record ReclaimAnswer(string Reclaimed, string BorneByAsd, string BorneByCity);

/// <summary>Consumption of a period; amounts in EUR with two decimals. What is null is missing.</summary>
public sealed record ConsumptionAnswer(
    HoursAnswer Hours,
    string HoursValue,
    string ExternalProvider,
    string ExternalAsd,
    string ExternalCity,
    string OneOff,
    string Total,
    IReadOnlyDictionary<string, string> ByKind,
    IReadOnlyDictionary<string, string> ByTeam,
    IReadOnlyDictionary<string, string> ByMonth,
    IReadOnlyDictionary<string, string> ByReason,
    IReadOnlyDictionary<string, CaseCostAnswer> ByCase,
    CaseIndependentAnswer CaseIndependent,
    ReclaimAnswer Reclaim,
    int? RowsOutsidePeriod = null,
    IReadOnlyList<string>? Warnings = null,
    JsonObject? Derivation = null
)
{
    public static ConsumptionAnswer Of(TrialConsumption trial, bool derivation)
    {
        var c = trial.Consumption;
        return new(
            new(Text(c.Documentable), Text(c.Flat)),
            Text(c.HoursValue),
            Text(c.ExternalProvider),
            Text(c.ExternalOffice),
            Text(c.ExternalCity),
            Text(c.OneOff),
            Text(c.Total),
            Parts(c.ByKind),
            Parts(c.ByTeam),
            Parts(c.ByMonth),
            Parts(c.ByReason),
            c.Cases.ToDictionary(static one => one.CaseNumber, Of),
            new(Text(trial.CaseIndependent.Value), trial.CaseIndependent.PartialBudgetB.ToString(), Text(trial.CaseIndependent.Over)),
            new(Text(c.Reclaim.Reclaimed), Text(c.Reclaim.BorneByOffice), Text(c.Reclaim.BorneByCity)),
            trial.RowsOutside > 0 ? trial.RowsOutside : null,
            trial.Warnings.Count > 0 ? trial.Warnings : null,
            derivation ? DerivationAnswer.Write(c.Explained(trial.CaseIndependent).Explain()) : null
        );
    }

    private static CaseCostAnswer Of(CaseCost one) =>
        new(Text(one.Hours), Text(one.HoursValue), Text(one.External), Text(one.OneOff), Text(one.Total));

    private static Dictionary<string, string> Parts(Breakdown breakdown) =>
        breakdown.Parts.ToDictionary(static p => p.Key, static p => Text(p.Value));

    private static string Text(Traced value) => value.Value.ToString("0.00", CultureInfo.InvariantCulture);
}
