using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Pages.Agreements;

/// <summary>A usual counter-performance, offered as a form that is already filled in.</summary>
/// <param name="Key">Word for the address.</param>
public sealed record ConditionTemplate(string Key, string Name, string Text);

/// <summary>Proposals for counter-performances; nothing is stored before somebody saves them.</summary>
public static class ConditionTemplates
{
    private const int UsualVolunteerProofs = 3;
    private const int UsualDueDays = 30;

    public static IReadOnlyList<ConditionTemplate> All { get; } =
    [
        new("quartal", "Controllingdaten", "vier Nachweise, Fristen nach dem vereinbarten Abstand zum Quartalsende"),
        new("abschluss", "Jahresabschluss", "ein Nachweis zum vereinbarten Termin"),
        new("ehrenamt", "Einsatz Ehrenamtlicher", "Einzelnachweise, je einer je Zeile"),
    ];

    /// <summary>The condition a template proposes; null for an unknown word.</summary>
    public static RetentionCondition? Of(string? key, BudgetYear year, TermsAsOf terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return key switch
        {
            "quartal" => RetentionCondition.Quarterly(
                "Controllingdaten",
                1,
                year,
                terms.Has(TermKey.ControllingDueDays) ? terms.Number(TermKey.ControllingDueDays) : UsualDueDays
            ),
            "abschluss" => new(
                "Jahresabschluss",
                1,
                new RetentionItem(
                    $"Jahresabschluss {year}",
                    terms.Has(TermKey.AccountsDueDate) ? terms.Day(TermKey.AccountsDueDate) : new DateOnly(year.Year + 1, 6, 30)
                )
            ),
            "ehrenamt" => new(
                "Einsatz Ehrenamtlicher",
                1,
                [
                    .. Enumerable
                        .Range(1, UsualVolunteerProofs)
                        .Select(n => new RetentionItem($"Einzelnachweis Ehrenamtliche {n}", year.Last)),
                ]
            ),
            _ => null,
        };
    }
}
