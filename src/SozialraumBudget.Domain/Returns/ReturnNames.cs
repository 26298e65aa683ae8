using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Returns;

/// <summary>What returns and their statements are called, by the period that they are for. Several of any kind are "Meldungen".</summary>
public static class ReturnNames
{
    /// <summary>"Monatsmeldung", "Quartalsmeldung".</summary>
    public static string Return(this PeriodKind kind) => $"{kind.Compound()}meldung";

    /// <summary>"Monatsabrechnung", "Quartalsabrechnung".</summary>
    public static string Statement(this PeriodKind kind) => $"{kind.Compound()}abrechnung";

    /// <summary>"Monat", "Quartal".</summary>
    public static string Noun(this PeriodKind kind) => kind == PeriodKind.Quarter ? "Quartal" : "Monat";

    private static string Compound(this PeriodKind kind) => kind.Noun() + "s";
}
