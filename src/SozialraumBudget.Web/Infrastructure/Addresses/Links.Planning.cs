namespace SozialraumBudget.Web.Infrastructure.Addresses;

/// <summary>Planning: the distribution of the city's sum, what-if, hour rates, models side by side.</summary>
public static partial class Links
{
    public const string OverviewDerivation = "/uebersicht/rechenweg";
    public const string Indicators = "/uebersicht/kennzahlen";
    public const string IndicatorDerivation = "/uebersicht/kennzahlen/rechenweg";
    public const string ReformWatch = "/uebersicht/reform";
    public const string AccessWatch = "/uebersicht/zugang";
    public const string CrowdingOut = "/uebersicht/verdraengung";
    public const string CrowdingOutDerivation = "/uebersicht/verdraengung/rechenweg";
    public const string EarlyWarning = "/uebersicht/fruehwarnung";
    public const string Deviations = "/uebersicht/abweichungen";
    public const string DeviationDerivation = "/uebersicht/abweichungen/rechenweg";
    public const string Distribution = "/verteilung";
    public const string NewScenario = "/verteilung/neu";
    public const string CompareScenarios = "/verteilung/vergleich";
    public const string HourRates = "/stundensaetze";
    public const string NewHourRate = "/stundensaetze/kalkulieren";
    public const string WhatIf = "/was-waere-wenn";
    public const string ModelSwitch = "/modellvergleich";

    /// <summary>How consumption or forecast of an area came about.</summary>
    /// <param name="key">Which of both.</param>
    public static string OverviewDerivationOf(string key, Guid areaId, int year) =>
        Invariant($"{OverviewDerivation}?zahl={key}&bereich={areaId}&jahr={year}");

    /// <summary>The same, and the budget, of the agreements of one model or provider.</summary>
    /// <param name="part">Word of what they have in common.</param>
    public static string OverviewDerivationOf(string key, string part, string name) =>
        $"{OverviewDerivation}?zahl={key}&{part}={Uri.EscapeDataString(name)}";

    public static string Scenario(Guid id) => $"{Distribution}/{id}";

    /// <summary>Its indicators, values, projects and previous year.</summary>
    public static string ScenarioBasis(Guid id) => $"{Scenario(id)}/grundlagen";

    public static string ScenarioDecision(Guid id) => $"{Scenario(id)}/beschliessen";

    public static string ScenarioDerivation(Guid id) => $"{Scenario(id)}/rechenweg";

    /// <summary>One kept calculation.</summary>
    public static string HourRate(Guid id) => $"{HourRates}/{id}";

    /// <summary>Changed assumptions about a fixed budget.</summary>
    public static string WhatIfOf(Guid fixedBudgetId) => $"{WhatIf}/{fixedBudgetId}";

    /// <summary>An area's year under every model.</summary>
    public static string ModelsOf(Guid areaId, int year) => Invariant($"{ModelSwitch}/{areaId}/{year}");

    /// <summary>An area's deviation by cost type.</summary>
    public static string DeviationOf(Guid areaId) => $"{Deviations}/{areaId}";

    /// <summary>The area of an agreement against comparison areas.</summary>
    public static string Evaluation(Guid agreementId) => $"{Agreement(agreementId)}/auswertung";

    /// <summary>How a model's budget came about there.</summary>
    public static string ModelDerivation(Guid areaId, int year, string key) => $"{ModelsOf(areaId, year)}/rechenweg/{key}";
}
