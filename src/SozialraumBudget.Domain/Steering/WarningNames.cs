namespace SozialraumBudget.Domain.Steering;

/// <summary>German names of <see cref="WarningKind"/>.</summary>
public static class WarningNames
{
    public static string Title(this WarningKind kind) =>
        kind switch
        {
            WarningKind.ForecastAboveBudget => "Prognose über Budget",
            WarningKind.AbovePartialBudgetB => "Fallunspezifische Arbeit über Teilbudget B",
            WarningKind.ReturnLate => "Meldung überfällig",
            WarningKind.PayoutOverdue => "Auszahlung überfällig",
            WarningKind.NotHandedOver => "Freigegeben, nicht an die Kasse übergeben",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
}
