using SozialraumBudget.Domain.Budgets;

namespace SozialraumBudget.Domain.Agreements;

/// <summary>German titles of <see cref="TermSection"/>.</summary>
public static class TermSections
{
    public static string Title(this TermSection section) =>
        section switch
        {
            TermSection.Budget => "Budget",
            TermSection.LegalBasis => "Rechtsgrundlagen",
            TermSection.Payouts => "Auszahlung und Einbehalt",
            TermSection.Controlling => "Controlling",
            TermSection.Bonus => "Leistungsbonus",
            TermSection.Settlement => "Jahresabrechnung",
            TermSection.ExternalCases => "Extern versorgte Fälle",
            _ => throw new ArgumentOutOfRangeException(nameof(section), section, null),
        };
}
