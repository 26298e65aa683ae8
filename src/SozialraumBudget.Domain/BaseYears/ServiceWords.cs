using System.Text.RegularExpressions;
using SozialraumBudget.Domain.Imports;

namespace SozialraumBudget.Domain.BaseYears;

/// <summary>
/// The fixed words of the base-year format, and what case programs write for them. Only proposals come of the latter: what a city means by
/// its words somebody of the city decides.
/// </summary>
public static partial class ServiceWords
{
    public static Vocabulary HelpType { get; } =
        new(
            [.. HelpTypes.All.Select(static type => new Term(type.Code(), type.FullTitle(), Others(type)))],
            isClosed: true,
            static word => HelpTypes.TryParse(word, out _),
            Section
        );

    public static Vocabulary Setting { get; } =
        new(
            [
                .. HelpSettings.All.Select(static setting => new Term(
                    setting.Title(),
                    setting.Title(),
                    setting switch
                    {
                        HelpSetting.Ambulatory => ["amb", "a"],
                        HelpSetting.PartResidential => ["tst", "teilstat", "t"],
                        _ => ["stat", "vollstationär", "s"],
                    }
                )),
            ],
            isClosed: true,
            static word => HelpSettings.TryParse(word, out _)
        );

    public static Vocabulary Unit { get; } =
        new(
            [
                .. ServiceUnits.All.Select(static unit => new Term(
                    unit.Title(),
                    unit.Title(),
                    unit switch
                    {
                        ServiceUnit.Once => ["Einmalzahlung", "pauschal", "Pauschale", "einmalige Leistung"],
                        ServiceUnit.Hour => ["Std", "h", "FLS", "Fachleistungsstunde", "Stunden", "stündlich", "je Stunde"],
                        ServiceUnit.Day => ["Tage", "BT", "Belegungstag", "Betreuungstag", "Tagessatz", "täglich", "je Tag"],
                        _ => ["Mon", "Monate", "mtl", "monatlich", "Monatspauschale", "je Monat"],
                    }
                )),
            ],
            isClosed: true,
            static word => ServiceUnits.TryParse(word, out _)
        );

    private static string[] Others(HelpType type) => [type.Title(), .. Abbreviations(type)];

    private static string[] Abbreviations(HelpType type) =>
        type switch
        {
            BaseYears.HelpType.FlexibleHelp => ["27 Abs 2", "27 II", "27", "flexible Hilfen", "flexible Erziehungshilfe", "Flex"],
            BaseYears.HelpType.EducationalCounselling => ["EB", "Beratung"],
            BaseYears.HelpType.SocialGroupWork => ["SGA", "Gruppenarbeit", "Soziales Training"],
            BaseYears.HelpType.EducationalSupport => ["EBS", "EZB", "Erziehungsbeistandschaft", "Erziehungsbeistand", "Betreuungshilfe"],
            BaseYears.HelpType.FamilySupport => ["SPFH", "Familienhilfe"],
            BaseYears.HelpType.DayGroup => ["TG", "Tagesgruppe"],
            BaseYears.HelpType.FosterCare => ["VZP", "Pflegefamilie", "Pflegekind", "Pflege"],
            BaseYears.HelpType.ResidentialCare => ["Heim", "Heimerziehung", "Wohngruppe", "betreutes Wohnen", "BJW"],
            BaseYears.HelpType.IntensiveIndividualCare => ["ISE", "INSPE", "Einzelbetreuung"],
            BaseYears.HelpType.IntegrationAssistance => ["EGH", "Eingliederungshilfe", "Integrationshilfe", "Schulbegleitung"],
            _ => ["HjV", "junge Volljährige", "Volljährigenhilfe"],
        };

    /// <summary>The only section or the only usual word within a longer text: „SPFH nach § 31 SGB VIII“.</summary>
    private static Term? Section(string word)
    {
        var sections = SectionNumber()
            .Matches(word)
            .Select(static m => string.Concat(m.Value.Where(char.IsLetterOrDigit)).ToLowerInvariant())
            .Distinct()
            .ToList();
        if (sections.Count > 0)
            return sections is [var one] ? TermOf(one == "27" ? HelpTypes.All[0].Code() : one) : null;
        var text = $" {Vocabulary.Plain(word)} ";
        var named = HelpTypes
            .All.Where(type => Others(type).Any(o => text.Contains($" {Vocabulary.Plain(o)} ", StringComparison.Ordinal)))
            .Take(2)
            .ToList();
        return named is [var type] ? TermOf(type.Code()) : null;
    }

    private static Term? TermOf(string code) => HelpType.Terms.FirstOrDefault(term => term.Text == code);

    [GeneratedRegex(
        @"(?<!\d)(27|28|29|30|31|32|33|34|35\s?a|35|41)(?![\da-zA-Z])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex SectionNumber();
}
