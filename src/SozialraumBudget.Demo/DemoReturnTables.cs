using System.Globalization;
using System.Text;
using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Demo;

/// <summary>Tables of quarterly returns in the import formats, of an area's real size; the same on every machine.</summary>
internal static class DemoReturnTables
{
    private static readonly string[] Teams = ["Team Markt", "Team Park"];
    private static readonly string[] Activities = ["Gespräch", "Hausbesuch", "Hilfeplanung", "Dokumentation", "Fahrzeiten"];
    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");

    public static byte[] File(DemoAgreement plan, Period period, ReturnUploadKind kind) =>
        Encoding.UTF8.GetBytes(
            string.Join(
                '\n',
                kind switch
                {
                    ReturnUploadKind.Cases => CaseRows(plan, period),
                    ReturnUploadKind.Hours => HourRows(plan, period),
                    ReturnUploadKind.ExternalCosts => CostRows(plan, period),
                    _ => OfferRows(plan, period),
                }
            ) + "\n"
        );

    public static string Number(DemoAgreement plan, int number) => string.Create(CultureInfo.InvariantCulture, $"{plan.Area}-F{number:D3}");

    /// <summary>The office's own list: the same cases, or with a few differences.</summary>
    public static byte[] OfficeList(DemoAgreement plan, Period period, bool differs)
    {
        string[] rows = [.. CaseRows(plan, period)];
        if (differs)
        {
            // Another cost type, another intensity, and a case that only the office has.
            rows[1] = Changed(rows[1], 4, rows[1].Split(';')[4] == "1" ? "2" : "1");
            rows[2] = Changed(rows[2], 7, "9");
            rows = [.. rows, Changed(rows[3], 0, Number(plan, DemoCaseload.Of(plan).Count + 1))];
        }

        return Encoding.UTF8.GetBytes(string.Join('\n', rows) + "\n");
    }

    private static string Changed(string row, int column, string value)
    {
        var cells = row.Split(';');
        cells[column] = value;
        return string.Join(';', cells);
    }

    private static string Other(DemoAgreement plan) =>
        DemoProviders.All.Select(static p => p.Name).First(name => name != plan.Place.LeadProvider);

    private static IEnumerable<string> CaseRows(DemoAgreement plan, Period period)
    {
        yield return "Fallnummer;Bereich;Hilfeart;Setting;Kostentyp;Beginn;Ende;Stunden je Woche;Träger;Grund extern;Geburtsjahr;"
            + "Zielerreichung";
        var dice = new DemoRandom($"return cases {plan.Step}");
        var load = DemoCaseload.Of(plan);
        for (var number = 1; number <= load.Count; number++)
        {
            var isExternal = load.IsExternal(number);
            var begin = new DateOnly(plan.Year - 1, 1, 8).AddDays(dice.Between(0, 320));
            var end = load.EndOf(number) is { } last && last <= period.Last ? last : (DateOnly?)null;
            var week = isExternal ? "" : (dice.Between(4, 16) / 2m).ToString("0.0", German);
            yield return string.Create(
                German,
                $"{Number(plan, number)};{plan.Place.Name};{(isExternal ? "34" : "30")};{(isExternal ? "stationär" : "ambulant")};"
                    + $"{load.TypeOf(number)};{begin:dd.MM.yyyy};{end:dd.MM.yyyy};{week};"
                    + $"{(isExternal ? Other(plan) : plan.Place.LeadProvider)};{(isExternal ? Reason(number) : "")};"
                    + $"{plan.Year - dice.Between(6, 17)};{(end is null ? "" : 45 + (number * 7 % 50))}"
            );
        }

        foreach (var row in Stationary(plan, period, load))
            yield return row;
    }

    /// <summary>Help on daily rates beside the budget: some began and some ended in the year. Their invoices go to the city.</summary>
    private static IEnumerable<string> Stationary(DemoAgreement plan, Period period, DemoCaseload load)
    {
        foreach (var (index, (begin, ends)) in load.Stationary.Index())
        {
            if (begin > period.Last)
                continue;
            var end = ends <= period.Last ? ends : null;
            yield return string.Create(
                German,
                $"{Number(plan, load.Count + index + 1)};{plan.Place.Name};34;stationär;5;{begin:dd.MM.yyyy};{end:dd.MM.yyyy};;"
                    + $"{plan.Place.LeadProvider};;{plan.Year - 12 - index};{(end is null ? "" : 70)}"
            );
        }
    }

    private static IEnumerable<string> HourRows(DemoAgreement plan, Period period)
    {
        yield return "Datum;Team;Mitarbeiter;Art;Fallnummer;Stunden;Tätigkeit";
        var dice = new DemoRandom($"return hours {plan.Step} {period.Code}");
        var load = DemoCaseload.Of(plan);
        for (var day = period.First; day <= period.Last; day = day.AddDays(1))
        {
            if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
                continue;
            // Everybody once a day at the most: no row can stand twice.
            for (var worker = 1; worker <= load.Workers; worker++)
            {
                var hours = dice.Between(24, 32) / 4m;
                var (kind, number) = dice.Between(1, 10) switch
                {
                    1 => ("fallübergreifend", ""),
                    2 => ("fallunspezifisch", ""),
                    _ => ("fallspezifisch", Number(plan, load.Worked(dice.Between(1, 1_000), day))),
                };
                yield return string.Create(
                    German,
                    $"{day:dd.MM.yyyy};{Teams[(worker - 1) % 2]};M-{worker:D2};{kind};{number};{hours:0.00};{Activity(dice)}"
                );
            }
        }
    }

    private static IEnumerable<string> CostRows(DemoAgreement plan, Period period)
    {
        yield return "Fallnummer;Träger;Von;Bis;Betrag;Rechnungsnummer;Grund;Art;Bezahlt am";
        var dice = new DemoRandom($"return costs {plan.Step} {period.Code}");
        var load = DemoCaseload.Of(plan);
        foreach (var number in Enumerable.Range(1, load.Count).Where(load.IsExternal))
        {
            yield return string.Create(
                German,
                $"{Number(plan, number)};{Other(plan)};{period.First:dd.MM.yyyy};{period.Last:dd.MM.yyyy};"
                    + $"{dice.Cents(9_000, 15_000) + (period.Number == 4 && number == load.Count ? load.LastInvoice : 0):0.00};"
                    + $"R-{period.Code}-{number};{Reason(number)};extern;{period.Last:dd.MM.yyyy}"
            );
        }
    }

    /// <summary>Half of the families chose another provider; now and then the lead provider had no capacity.</summary>
    private static string Reason(int number) =>
        (
            (number % 20) switch
            {
                < 10 => ExternalReason.Choice,
                < 13 => ExternalReason.SpecialOffer,
                < 15 => ExternalReason.IntegrationAssistance,
                < 17 => ExternalReason.Move,
                < 19 => ExternalReason.Emergency,
                _ => ExternalReason.NoCapacity,
            }
        ).Title();

    /// <summary>Most of the time is documented work.</summary>
    private static string Activity(DemoRandom dice) => dice.Between(1, 12) == 1 ? dice.Pick(Activities) : Activities[0];

    private static IEnumerable<string> OfferRows(DemoAgreement plan, Period period)
    {
        yield return "Datum;Team;Angebot;Art;Teilnehmende;Stunden";
        var dice = new DemoRandom($"return offers {plan.Step} {period.Code}");
        for (var day = period.First; day <= period.Last; day = day.AddDays(14))
            yield return $"{day:dd.MM.yyyy};{Teams[0]};Offener Nachmittag;offener Treff;{dice.Between(6, 24)};3";
    }
}
