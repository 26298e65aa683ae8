namespace SozialraumBudget.Domain.Agreements;

/// <summary>
/// All terms that agreements may name, with unit and German title. Which of them an agreement has, which it must have and what is offered
/// as a default is said by its budget model; a default is only offered, the agreement's own dated term always decides.
/// </summary>
public static class TermCatalogue
{
    public static IReadOnlyList<TermDefinition> All { get; } =
    [
        new(TermKey.BaseYear, TermSection.Budget, TermUnit.Year, "Basisjahr", null, null, false),
        new(TermKey.ShareB, TermSection.Budget, TermUnit.Share, "Anteil Teilbudget B an A", null, null, false),
        new(TermKey.Increases, TermSection.Budget, TermUnit.ShareList, "Steigerungen bis zum Budgetjahr", null, null, false),
        Legal(TermKey.LegalBasisOwnAmbulatory, BudgetUse.OwnAmbulatory),
        Legal(TermKey.LegalBasisOwnResidential, BudgetUse.OwnResidential),
        Legal(TermKey.LegalBasisExternal, BudgetUse.ExternalHelp),
        Legal(TermKey.LegalBasisCaseIndependent, BudgetUse.CaseIndependentWork),
        new(TermKey.PaidShare, TermSection.Payouts, TermUnit.Share, "Anteil der Auszahlung in Raten", null, null, false),
        new(TermKey.PayoutDueDays, TermSection.Payouts, TermUnit.Number, "Rate fällig nach Beginn des Zeitraums (Tage)", null, null, false),
        new(
            TermKey.PreparationDays,
            TermSection.Payouts,
            TermUnit.Number,
            "Auszahlung frühestens vor Fälligkeit vorbereiten (Tage)",
            null,
            null,
            false
        ),
        new(TermKey.BonusMaximum, TermSection.Bonus, TermUnit.Share, "Leistungsbonus höchstens", null, null, false),
        new(TermKey.HourRate, TermSection.Controlling, TermUnit.Money, "Satz der Fachleistungsstunde", null, null, false),
        new(TermKey.DocumentableTimes, TermSection.Controlling, TermUnit.Text, "Zu dokumentierende Zeiten", null, null, false),
        new(TermKey.FlatShareTimes, TermSection.Controlling, TermUnit.Text, "Mit dem Satz pauschal abgegoltene Zeiten", null, null, false),
        new(TermKey.FlatTimeShare, TermSection.Controlling, TermUnit.Share, "Anteil der pauschal abgegoltenen Zeiten", null, null, false),
        new(
            TermKey.ControllingDueDays,
            TermSection.Controlling,
            TermUnit.Number,
            "Meldung fällig nach Ende des Zeitraums (Tage)",
            null,
            null,
            false
        ),
        new(TermKey.AccountsDueDate, TermSection.Settlement, TermUnit.Date, "Jahresabschluss fällig am", null, null, false),
        new(TermKey.SettlementTolerance, TermSection.Settlement, TermUnit.Share, "Toleranz zwischen beiden Nachweisen", null, null, false),
        new(
            TermKey.SurplusThreshold,
            TermSection.Settlement,
            TermUnit.Number,
            "Bonuspunkte, ab denen ein Überschuss bleibt",
            null,
            null,
            false
        ),
        new(
            TermKey.YouthWelfareLimit,
            TermSection.Settlement,
            TermUnit.Money,
            "Überschuss für die gesamte Jugendhilfe bis",
            null,
            null,
            false
        ),
        new(
            TermKey.DeficitVariant,
            TermSection.Settlement,
            TermUnit.Text,
            "Geltendes Verfahren der Fehlbetragsübernahme",
            null,
            null,
            false
        ),
        new(TermKey.OutsideShare, TermSection.Settlement, TermUnit.Share, "Anteil außerhalb des Zielkorridors", null, null, false),
        new(TermKey.IndicatorTimeLag, TermSection.Settlement, TermUnit.Number, "Zeitversatz der Sozialstruktur (Jahre)", null, null, false),
        new(TermKey.ConflictSplitCity, TermSection.ExternalCases, TermUnit.Share, "Anteil der Stadt bei Konfliktfällen", null, null, false),
        new(
            TermKey.TotalTolerance,
            TermSection.Controlling,
            TermUnit.Share,
            "Meldung: Verbrauch neben dem Mittel der letzten vier bis",
            null,
            null,
            false
        ),
        new(
            TermKey.IntensityTolerance,
            TermSection.Controlling,
            TermUnit.Share,
            "Meldung: Stunden je Fall und Woche neben ihrer üblichen Spanne bis",
            null,
            null,
            false
        ),
        new(
            TermKey.ReconciliationTolerance,
            TermSection.Controlling,
            TermUnit.Number,
            "Toleranz der Stunden je Woche im Abgleich (Minuten)",
            null,
            null,
            false
        ),
        Settlement(TermKey.WeightBasicIncome, TermUnit.Share, "Gewicht der Grundsicherung (SGB II) im Zuschlag"),
        Settlement(TermKey.WeightUnder21, TermUnit.Share, "Gewicht der Einwohner unter 21 im Zuschlag"),
        Settlement(TermKey.WeightSingleParents, TermUnit.Share, "Gewicht der Alleinerziehenden im Zuschlag"),
        Settlement(TermKey.CorridorEnds, TermUnit.NumberList, "Obere Enden des Zielkorridors (Fälle je Kostentyp)"),
        Settlement(TermKey.QualityShares, TermUnit.ShareList, "Anteile nach Qualität je Kostentyp"),
        Settlement(TermKey.EarmarkYears, TermUnit.Number, "Frist für zweckgebundene Überschüsse nach dem Budgetjahr (Jahre)"),
        Settlement(TermKey.RenegotiationCorridor, TermUnit.Share, "Korridor, außerhalb dessen neu verhandelt wird"),
        Settlement(TermKey.ConsortiumShares, TermUnit.ShareList, "Anteile der Träger im Verbund (Schwerpunktträger zuerst)"),
    ];

    public static TermDefinition Of(TermKey key) => All.First(d => d.Key == key);

    /// <summary>A term that an agreement must have before it becomes active.</summary>
    /// <param name="value">Offered for a new agreement; null where only the contract can say it.</param>
    /// <param name="source">Where the offered value comes from, in German.</param>
    public static TermDefinition Required(TermKey key, string? value = null, string? source = null) =>
        Of(key) with
        {
            Default = value,
            DefaultSource = source,
            RequiredForActivation = true,
        };

    public static TermDefinition Optional(TermKey key, string? value = null, string? source = null) =>
        Of(key) with
        {
            Default = value,
            DefaultSource = source,
        };

    /// <summary>A legal basis: required, the usual one offered.</summary>
    public static TermDefinition LegalBasis(TermKey key) => Required(key, Of(key).Default, "SGB VIII");

    private static TermDefinition Settlement(TermKey key, TermUnit unit, string title) =>
        new(key, TermSection.Settlement, unit, title, null, null, false);

    private static TermDefinition Legal(TermKey key, BudgetUse use) =>
        new(key, TermSection.LegalBasis, TermUnit.Text, $"Rechtsgrundlage: {use.Title()}", use.UsualBasis().Code(), "SGB VIII", false);
}
