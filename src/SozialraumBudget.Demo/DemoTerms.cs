using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Providers;

namespace SozialraumBudget.Demo;

/// <summary>Who supplies which area, and how it was selected (guard rail 4).</summary>
internal static class DemoTerms
{
    private static readonly DateOnly First = new(2020, 1, 1);
    private static readonly DateOnly Second = new(2025, 1, 1);
    private static readonly DateOnly SecondEnd = new(2029, 12, 31);

    /// <summary>Areas whose lead provider changed with the second term.</summary>
    private static readonly Dictionary<string, string> Earlier = new()
    {
        ["NW"] = "Lotsen gGmbH",
        ["SW"] = "Pflegekinderdienst Weidenhof e.V.",
    };

    private static readonly (string Area, string Provider, ProviderRole Role)[] Further =
    [
        ("MI", "Lernwerkstatt Hafen eG", ProviderRole.CoreTeamProvider),
        ("NO", "Kinderwerk e.V.", ProviderRole.CoreTeamProvider),
        ("NO", "Jugendwohnen Westhang GmbH", ProviderRole.AssociatedProvider),
        ("OS", "Haus am Berg e.V.", ProviderRole.CoreTeamProvider),
        ("SU", "Pflegekinderdienst Weidenhof e.V.", ProviderRole.AssociatedProvider),
        ("WE", "Jugendwohnen Westhang GmbH", ProviderRole.CoreTeamProvider),
        ("HA", "Lernwerkstatt Hafen eG", ProviderRole.CoreTeamProvider),
        ("HA", "Eigenbetrieb Kinder- und Jugendhilfe Musterstadt", ProviderRole.AssociatedProvider),
    ];

    /// <summary>Who takes part in an area's agreement beside the lead provider.</summary>
    public static IEnumerable<(Guid Provider, ProviderRole Role)> PartnersOf(DemoArea area) =>
        Further
            .Where(f => f.Area == area.Code && f.Role == ProviderRole.CoreTeamProvider)
            .Select(static f => (DemoProviders.Of(f.Provider).Id, f.Role));

    public static IEnumerable<ProviderTerm> Rows()
    {
        foreach (var area in DemoAreas.All)
        {
            yield return Term(
                area,
                Earlier.GetValueOrDefault(area.Code, area.LeadProvider),
                ProviderRole.LeadProvider,
                First,
                Second.AddDays(-1)
            );
            yield return Term(area, area.LeadProvider, ProviderRole.LeadProvider, Second, SecondEnd);
        }

        foreach (var (code, provider, role) in Further)
        {
            yield return Term(DemoAreas.Of(code), provider, role, Second, SecondEnd);
        }
    }

    private static ProviderTerm Term(DemoArea area, string provider, ProviderRole role, DateOnly from, DateOnly to)
    {
        var lead = role == ProviderRole.LeadProvider;
        var year = from.Year - 1;
        return new ProviderTerm
        {
            AreaId = area.Id,
            ProviderId = DemoProviders.Of(provider).Id,
            Role = role,
            ValidFrom = from,
            ValidTo = to,
            Procedure = lead
                ? "Öffentliche Interessenbekundung, Auswahl durch den Jugendhilfeausschuss"
                : "Vorschlag des Schwerpunktträgers, Zustimmung des Steuerungsgremiums",
            Decision = lead
                ? $"Beschluss des Jugendhilfeausschusses JHA {year}/{40 + (area.Angle ?? 0) % 40 / 10}-{area.Code}"
                : $"Protokoll des Steuerungsgremiums {area.Name}",
            DecidedOn = new(year, lead ? 9 : 11, lead ? 18 : 12),
            Evidence = lead
                ? $"Bekanntmachung im Amtsblatt 12/{year}, Niederschrift der Sitzung, Bewertungsbogen"
                : $"Protokoll vom 12.11.{year}",
            Recorded = DemoDesk.Stamp(DemoUsers.Controller, new(2023, 11, 20)),
        };
    }
}
