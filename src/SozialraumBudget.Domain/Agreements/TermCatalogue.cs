namespace SozialraumBudget.Domain.Agreements;

/// <summary>
/// All terms with unit, German title and, where the model names one, the default with its source (rules 4.3 to 4.8 in
/// docs/rules.md). A default is only offered: the agreement's own dated term always decides.
/// </summary>
public static class TermCatalogue
{
    private const string Model = "Stuttgarter Modell, üblicher Wert";

    public static IReadOnlyList<TermDefinition> All { get; } =
    [
        Required(TermKey.BaseYear, TermSection.Budget, TermUnit.Year, "Basisjahr"),
        Required(TermKey.ShareB, TermSection.Budget, TermUnit.Share, "Anteil Teilbudget B an A", "6 %"),
        Optional(TermKey.Increases, TermSection.Budget, TermUnit.ShareList, "Steigerungen bis zum Budgetjahr"),
        Legal(TermKey.LegalBasisOwnAmbulatory, BudgetLine.OwnAmbulatory),
        Legal(TermKey.LegalBasisOwnResidential, BudgetLine.OwnResidential),
        Legal(TermKey.LegalBasisExternal, BudgetLine.ExternalHelp),
        Legal(TermKey.LegalBasisCaseIndependent, BudgetLine.CaseIndependentWork),
        Required(TermKey.PaidShare, TermSection.Payouts, TermUnit.Share, "Anteil der Auszahlung in Raten", "95 %"),
        Required(TermKey.PayoutDueDays, TermSection.Payouts, TermUnit.Number, "Rate fällig nach Quartalsbeginn (Tage)"),
        Required(TermKey.BonusMaximum, TermSection.Bonus, TermUnit.Share, "Leistungsbonus höchstens", "1 %"),
        Required(TermKey.HourRate, TermSection.Controlling, TermUnit.Money, "Satz der Fachleistungsstunde"),
        Optional(TermKey.DocumentableTimes, TermSection.Controlling, TermUnit.Text, "Zu dokumentierende Zeiten"),
        Optional(TermKey.FlatShareTimes, TermSection.Controlling, TermUnit.Text, "Mit dem Satz pauschal abgegoltene Zeiten"),
        Optional(TermKey.FlatTimeShare, TermSection.Controlling, TermUnit.Share, "Anteil der pauschal abgegoltenen Zeiten"),
        Optional(TermKey.ControllingDueDays, TermSection.Controlling, TermUnit.Number, "Quartalsmeldung fällig nach Quartalsende (Tage)"),
        Optional(TermKey.AccountsDueDate, TermSection.Settlement, TermUnit.Date, "Jahresabschluss fällig am"),
        Optional(TermKey.SettlementTolerance, TermSection.Settlement, TermUnit.Share, "Toleranz zwischen beiden Nachweisen"),
        Optional(TermKey.SurplusThreshold, TermSection.Settlement, TermUnit.Number, "Bonuspunkte, ab denen ein Überschuss bleibt"),
        Optional(TermKey.YouthWelfareLimit, TermSection.Settlement, TermUnit.Money, "Überschuss für die gesamte Jugendhilfe bis", "51.129,19",
            "Stuttgarter Modell, 100.000 DM"),
        Optional(TermKey.DeficitVariant, TermSection.Settlement, TermUnit.Text, "Geltendes Verfahren der Fehlbetragsübernahme"),
        Optional(TermKey.OutsideShare, TermSection.Settlement, TermUnit.Share, "Anteil außerhalb des Zielkorridors"),
        Optional(TermKey.IndicatorTimeLag, TermSection.Settlement, TermUnit.Number, "Zeitversatz der Sozialstruktur (Jahre)"),
        Optional(TermKey.ConflictSplitCity, TermSection.ExternalCases, TermUnit.Share, "Anteil der Stadt bei Konfliktfällen", "50 %"),
    ];

    public static TermDefinition Of(TermKey key) => All.First(d => d.Key == key);

    public static IEnumerable<TermDefinition> In(TermSection section) => All.Where(d => d.Section == section);

    private static TermDefinition Required(TermKey key, TermSection section, TermUnit unit, string title, string? value = null) =>
        new(key, section, unit, title, value, value is null ? null : Model, true);

    private static TermDefinition Optional(
        TermKey key, TermSection section, TermUnit unit, string title, string? value = null, string source = Model) =>
        new(key, section, unit, title, value, value is null ? null : source, false);

    private static TermDefinition Legal(TermKey key, BudgetLine line) =>
        new(key, TermSection.LegalBasis, TermUnit.Text, $"Rechtsgrundlage: {line.Title()}", line.UsualBasis().Code(), "SGB VIII", true);
}
