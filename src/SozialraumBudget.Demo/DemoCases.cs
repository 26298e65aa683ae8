using System.Globalization;
using System.Text;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Demo;

/// <summary>
/// Base-year services as a file in the import format: plausible mix of sections, settings and rates, diced by area and year.
/// </summary>
internal static class DemoCases
{
    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");

    /// <summary>Section, setting, unit, weight, rates in EUR, hours.</summary>
    private static readonly (string Section, string Setting, string Unit, int Weight, int Least, int Most, int Hours)[] Profiles =
    [
        ("27-2", "ambulant", "Stunde", 12, 58, 72, 300),
        ("29", "ambulant", "Monat", 11, 480, 720, 0),
        ("30", "ambulant", "Stunde", 20, 62, 79, 320),
        ("31", "ambulant", "Stunde", 17, 60, 76, 380),
        ("32", "teilstationär", "Tag", 10, 102, 138, 0),
        ("33", "stationär", "Monat", 8, 1_040, 1_450, 0),
        ("34", "stationär", "Tag", 7, 165, 288, 0),
        ("35", "stationär", "Tag", 2, 178, 296, 0),
        ("35a", "ambulant", "Stunde", 9, 64, 80, 360),
        ("41", "stationär", "Tag", 4, 148, 236, 0),
    ];

    private static readonly (string Label, int Least, int Most)[] OneOff =
    [
        ("Erstausstattung", 600, 1_900),
        ("Ferienfreizeit", 180, 760),
        ("Klassenfahrt", 120, 480),
        ("Diagnostik", 350, 1_250),
        ("Umzugskosten", 280, 1_400),
    ];

    /// <summary>UTF-8 CSV of some areas.</summary>
    public static byte[] File(IEnumerable<DemoArea> areas, int year)
    {
        var text = new StringBuilder("Fallnummer;Bereich;Hilfeart;Setting;Träger;Einheit;Menge;Satz;Von;Bis;Bezeichnung\n");
        foreach (var area in areas)
        {
            var dice = new DemoRandom($"cases {area.Code} {year}");
            for (var number = 1; number <= area.Cases; number++)
            {
                foreach (var row in Case(area, year, dice))
                {
                    text.Append(CultureInfo.InvariantCulture, $"{area.Code}-{year % 100}-{number:D4};{area.Name};{row}\n");
                }
            }
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static IEnumerable<string> Case(DemoArea area, int year, DemoRandom dice)
    {
        var profile = Profile(dice);
        var (first, last) = (new BudgetYear(year).First, new BudgetYear(year).Last);
        var from = dice.Percent(58) ? first.AddDays(-dice.Between(1, 1_090)) : first.AddDays(dice.Between(1, 330));
        var begin = from < first ? first : from;
        DateOnly? to = dice.Percent(42) ? null : begin.AddDays(dice.Between(25, 560));
        var provider = dice.Percent(76)
            ? area.LeadProvider
            : dice.Pick([.. DemoProviders.All.Select(static p => p.Name).Where(n => n != area.LeadProvider)]);
        var rate = dice.Cents(profile.Least, profile.Most);
        var days = (to is { } end && end < last ? end : last).DayNumber - begin.DayNumber + 1;
        var hours =
            profile.Hours == 0
                ? (decimal?)null
                : Math.Max(6, Math.Round(dice.Between(profile.Hours / 6, profile.Hours) * days / 366m * 4) / 4);
        var change = new DateOnly(year, 7, 1);
        if (hours is null && from < change && !(to < change) && dice.Percent(62))
        {
            yield return Row(profile.Section, profile.Setting, provider, profile.Unit, null, rate, from, change.AddDays(-1));
            yield return Row(
                profile.Section,
                profile.Setting,
                provider,
                profile.Unit,
                null,
                Math.Round(rate * 1.032m, 2),
                change,
                to,
                "Entgelt ab 01.07."
            );
        }
        else
        {
            yield return Row(profile.Section, profile.Setting, provider, profile.Unit, hours, rate, from, to);
        }

        if (dice.Percent(30))
        {
            var section = profile.Section == "30" ? "27-2" : "30";
            yield return Row(
                section,
                "ambulant",
                area.LeadProvider,
                "Stunde",
                dice.Between(40, 360) / 4m,
                dice.Cents(60, 78),
                begin,
                null,
                "Begleitung"
            );
        }

        if (dice.Percent(22))
        {
            var (label, least, most) = dice.Pick(OneOff);
            yield return Row(profile.Section, profile.Setting, provider, "einmalig", null, dice.Cents(least, most), begin, null, label);
        }
    }

    private static (string Section, string Setting, string Unit, int Weight, int Least, int Most, int Hours) Profile(DemoRandom dice)
    {
        var ticket = dice.Between(1, 100);
        return Profiles.First(p => (ticket -= p.Weight) <= 0);
    }

    private static string Row(
        string section,
        string setting,
        string provider,
        string unit,
        decimal? quantity,
        decimal rate,
        DateOnly from,
        DateOnly? to,
        string label = ""
    ) =>
        string.Create(
            German,
            $"{section};{setting};{provider};{unit};{quantity:0.##};{rate:0.00};{from:dd.MM.yyyy};{to:dd.MM.yyyy};{label}"
        );
}
