using SozialraumBudget.Domain.Budgets;

namespace SozialraumBudget.Domain.Payouts;

/// <summary>What dues and payouts are called.</summary>
public static class DueNames
{
    /// <summary>Within a year: "Q1", "Januar", "Q4 · Nachzahlung", "Einbehalt".</summary>
    public static string Of(DueKey key, DuePurpose purpose) =>
        purpose switch
        {
            DuePurpose.Instalment => key.Period.Name,
            DuePurpose.Supplement => $"{key.Period.Name} · Nachzahlung",
            _ => purpose.Title(),
        };

    /// <summary>As a booking or a letter names it: "Auszahlung Q1 2026", "Nachzahlung Q4 2026", "Auszahlung Einbehalt 2026".</summary>
    public static string Payout(DueKey key, DuePurpose purpose) =>
        purpose switch
        {
            DuePurpose.Instalment => $"Auszahlung {key.Period}",
            DuePurpose.Supplement => $"Nachzahlung {key.Period}",
            _ => $"Auszahlung {purpose.Title()} {key.Period.Year}",
        };

    public static string Title(this DuePurpose purpose) =>
        purpose switch
        {
            DuePurpose.Instalment => "Rate",
            DuePurpose.Supplement => "Nachzahlung",
            DuePurpose.Retention => "Einbehalt",
            DuePurpose.Bonus => "Leistungsbonus",
            DuePurpose.Settlement => "Jahresabrechnung",
            DuePurpose.Claim => "Rückforderung",
            _ => throw new ArgumentOutOfRangeException(nameof(purpose), purpose, null),
        };
}
