using System.Globalization;
using System.Text.Json.Nodes;
using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Web.Infrastructure.Trial;

namespace SozialraumBudget.Web.Api.Trial;

/// <summary>A case's figures in a period; external costs whole, whoever bears them.</summary>
public sealed record CaseCostAnswer(string Hours, Money HoursValue, Money External, Money OneOff, Money Total);

/// <summary>Hours of a period, with two decimals.</summary>
public sealed record HoursAnswer(string Documentable, string Flat);

/// <summary>Case-independent work against partial budget B.</summary>
public sealed record CaseIndependentAnswer(Money Value, Money PartialBudgetB, Money Over);

/// <summary>What the city paid in the period, by who bears it.</summary>
public sealed record ReclaimAnswer(Money Reclaimed, Money BorneByAsd, Money BorneByCity);

/// <summary>What a consumption trial takes: two tables (CSV or XLSX) and the terms as JSON.</summary>
public sealed record ConsumptionUpload(IFormFile Hours, IFormFile External, IFormFile Terms);

/// <summary>Consumption of a period; amounts in EUR with two decimals. What is null is missing.</summary>
public sealed record ConsumptionAnswer(
    HoursAnswer Hours,
    Money HoursValue,
    Money ExternalProvider,
    Money ExternalAsd,
    Money ExternalCity,
    Money OneOff,
    Money Total,
    IReadOnlyDictionary<string, Money> ByKind,
    IReadOnlyDictionary<string, Money> ByTeam,
    IReadOnlyDictionary<string, Money> ByMonth,
    IReadOnlyDictionary<string, Money> ByReason,
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
            new(HoursText(c.Documentable), HoursText(c.Flat)),
            c.HoursValue.Amount,
            c.ExternalProvider.Amount,
            c.ExternalOffice.Amount,
            c.ExternalCity.Amount,
            c.OneOff.Amount,
            c.Total.Amount,
            Parts(c.ByKind),
            Parts(c.ByTeam),
            Parts(c.ByMonth),
            Parts(c.ByReason),
            c.Cases.ToDictionary(static one => one.CaseNumber, Of),
            new(trial.CaseIndependent.Value.Amount, trial.CaseIndependent.PartialBudgetB, trial.CaseIndependent.Over.Amount),
            new(c.Reclaim.Reclaimed.Amount, c.Reclaim.BorneByOffice.Amount, c.Reclaim.BorneByCity.Amount),
            trial.RowsOutside > 0 ? trial.RowsOutside : null,
            trial.Warnings.Count > 0 ? trial.Warnings : null,
            derivation ? DerivationAnswer.Write(c.Explained(trial.CaseIndependent).Explain()) : null
        );
    }

    private static CaseCostAnswer Of(CaseCost one) =>
        new(HoursText(one.Hours), one.HoursValue.Amount, one.External.Amount, one.OneOff.Amount, one.Total.Amount);

    private static Dictionary<string, Money> Parts(Breakdown breakdown) =>
        breakdown.Parts.ToDictionary(static p => p.Key, static p => p.Value.Amount);

    private static string HoursText(Traced hours) => hours.Value.ToString("0.00", CultureInfo.InvariantCulture);
}
