namespace SozialraumBudget.Domain.BaseYears;

/// <summary>Codes and German titles of <see cref="HelpType"/>.</summary>
public static class HelpTypes
{
    private static readonly (HelpType Type, string Code, string Title)[] Catalogue =
    [
        (HelpType.FlexibleHelp, "27-2", "Flexible Hilfe"),
        (HelpType.EducationalCounselling, "28", "Erziehungsberatung"),
        (HelpType.SocialGroupWork, "29", "Soziale Gruppenarbeit"),
        (HelpType.EducationalSupport, "30", "Erziehungsbeistand, Betreuungshelfer"),
        (HelpType.FamilySupport, "31", "Sozialpädagogische Familienhilfe"),
        (HelpType.DayGroup, "32", "Erziehung in einer Tagesgruppe"),
        (HelpType.FosterCare, "33", "Vollzeitpflege"),
        (HelpType.ResidentialCare, "34", "Heimerziehung, sonstige betreute Wohnform"),
        (HelpType.IntensiveIndividualCare, "35", "Intensive sozialpädagogische Einzelbetreuung"),
        (HelpType.IntegrationAssistance, "35a", "Eingliederungshilfe"),
        (HelpType.YoungAdults, "41", "Hilfe für junge Volljährige"),
    ];

    public static IReadOnlyList<HelpType> All { get; } = [.. Catalogue.Select(static e => e.Type)];

    /// <summary>The code of the import format: "27-2", "35a".</summary>
    public static string Code(this HelpType type) => Catalogue[(int)type].Code;

    /// <summary>"Vollzeitpflege".</summary>
    public static string Title(this HelpType type) => Catalogue[(int)type].Title;

    /// <summary>"§ 33 Vollzeitpflege".</summary>
    public static string FullTitle(this HelpType type) =>
        type == HelpType.FlexibleHelp ? $"§ 27 Abs. 2 {type.Title()}" : $"§ {type.Code()} {type.Title()}";

    /// <summary>Reads a code; a leading "§", blanks and the case of letters do not matter.</summary>
    public static bool TryParse(string? text, out HelpType type)
    {
        var code = (text ?? string.Empty).Trim().TrimStart('§').Trim();
        foreach (var entry in Catalogue)
        {
            if (string.Equals(entry.Code, code, StringComparison.OrdinalIgnoreCase))
            {
                type = entry.Type;
                return true;
            }
        }

        type = default;
        return false;
    }
}
