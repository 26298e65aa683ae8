using System.Globalization;
using System.Text;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Demo;

/// <summary>Tables of quarterly returns in the import formats: small, the same on every machine.</summary>
internal static class DemoReturnTables
{
    private const int Cases = 10;
    private const int External = 8;
    private static readonly string[] Teams = ["Team Markt", "Team Park"];
    private static readonly string[] Activities = ["Gespräch", "Hausbesuch", "Hilfeplanung", "Dokumentation", "Fahrzeiten"];
    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");

    public static byte[] File(DemoAgreement plan, Period period, ReturnUploadKind kind) =>
        Encoding.UTF8.GetBytes(
            string.Join(
                '\n',
                kind switch
                {
                    ReturnUploadKind.Cases => CaseRows(plan),
                    ReturnUploadKind.Hours => HourRows(plan, period),
                    ReturnUploadKind.ExternalCosts => CostRows(plan, period),
                    _ => OfferRows(plan, period),
                }
            ) + "\n"
        );

    /// <summary>The office's own list: the same cases, or with a few differences.</summary>
    public static byte[] OfficeList(DemoAgreement plan, bool differs)
    {
        string[] rows = [.. CaseRows(plan)];
        if (differs)
        {
            // Another cost type, another intensity, and a case that only the office has.
            rows[1] = Changed(rows[1], 4, rows[1].Split(';')[4] == "1" ? "2" : "1");
            rows[2] = Changed(rows[2], 7, "9");
            rows = [.. rows, Changed(rows[3], 0, Number(plan, Cases + 1))];
        }

        return Encoding.UTF8.GetBytes(string.Join('\n', rows) + "\n");
    }

    private static string Changed(string row, int column, string value)
    {
        var cells = row.Split(';');
        cells[column] = value;
        return string.Join(';', cells);
    }

    private static string Number(DemoAgreement plan, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{plan.Area}-F{number:D3}");

    private static string Other(DemoAgreement plan) =>
        DemoProviders.All.Select(static p => p.Name).First(name => name != plan.Place.LeadProvider);

    private static IEnumerable<string> CaseRows(DemoAgreement plan)
    {
        yield return "Fallnummer;Bereich;Hilfeart;Setting;Kostentyp;Beginn;Ende;Stunden je Woche;Träger;Grund extern;Geburtsjahr";
        var dice = new DemoRandom($"return cases {plan.Step}");
        var closed = DemoClosedYear.Of(plan);
        for (var number = 1; number <= CountOf(closed); number++)
        {
            var isExternal = IsExternal(closed, number);
            var begin = new DateOnly(plan.Year - 1, 1, 8).AddDays(dice.Between(0, 320));
            var week = isExternal ? "" : (dice.Between(4, 16) / 2m).ToString("0.0", German);
            yield return string.Create(
                German,
                $"{Number(plan, number)};{plan.Place.Name};{(isExternal ? "34" : "30")};{(isExternal ? "stationär" : "ambulant")};"
                    + $"{closed?.TypeOf(number) ?? (isExternal ? 4 : 1 + (number % 3))};{begin:dd.MM.yyyy};;{week};"
                    + $"{(isExternal ? Other(plan) : plan.Place.LeadProvider)};{(isExternal ? "Wunsch- und Wahlrecht" : "")};"
                    + $"{plan.Year - dice.Between(6, 17)}"
            );
        }
    }

    private static IEnumerable<string> HourRows(DemoAgreement plan, Period period)
    {
        yield return "Datum;Team;Mitarbeiter;Art;Fallnummer;Stunden;Tätigkeit";
        var dice = new DemoRandom($"return hours {plan.Step} {period.Code}");
        var closed = DemoClosedYear.Of(plan);
        for (var day = period.First; day <= period.Last; day = day.AddDays(1))
        {
            if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
                continue;
            // Everybody once a day at the most: no row can stand twice.
            for (var worker = 1; worker <= (closed?.Workers ?? 2); worker++)
            {
                var hours = closed is null ? dice.Between(4, 24) / 4m : dice.Between(24, 32) / 4m;
                var (kind, number) = dice.Between(1, 10) switch
                {
                    1 => ("fallübergreifend", ""),
                    2 => ("fallunspezifisch", ""),
                    _ => ("fallspezifisch", Number(plan, closed?.Worked(dice.Between(1, 1_000)) ?? dice.Between(1, External))),
                };
                yield return string.Create(
                    German,
                    $"{day:dd.MM.yyyy};{Teams[(worker - 1) % 2]};M-{worker:D2};{kind};{number};{hours:0.00};{Activity(dice, closed)}"
                );
            }
        }
    }

    private static IEnumerable<string> CostRows(DemoAgreement plan, Period period)
    {
        yield return "Fallnummer;Träger;Von;Bis;Betrag;Rechnungsnummer;Grund;Art;Bezahlt am";
        var dice = new DemoRandom($"return costs {plan.Step} {period.Code}");
        var closed = DemoClosedYear.Of(plan);
        foreach (var number in Enumerable.Range(1, CountOf(closed)).Where(n => IsExternal(closed, n)))
        {
            yield return string.Create(
                German,
                $"{Number(plan, number)};{Other(plan)};{period.First:dd.MM.yyyy};{period.Last:dd.MM.yyyy};"
                    + $"{dice.Cents(9_000, 15_000) + Further(plan, period, number):0.00};"
                    + $"R-{period.Code}-{number};Wunsch- und Wahlrecht;extern;{period.Last:dd.MM.yyyy}"
            );
        }
    }

    /// <summary>What the year's last invoice adds, so that both proofs of a closed year agree.</summary>
    private static decimal Further(DemoAgreement plan, Period period, int number) =>
        period.Number == 4 && DemoClosedYear.Of(plan) is { } closed && number == CountOf(closed) ? closed.LastInvoice : 0;

    /// <summary>Cases 9 and 10 are other providers'; of a closed year those of its costliest types.</summary>
    private static bool IsExternal(DemoClosedYear? closed, int number) =>
        closed is null ? number > External : number > CountOf(closed) - closed.External;

    /// <summary>In a closed year most of the time is documented work.</summary>
    private static string Activity(DemoRandom dice, DemoClosedYear? closed) =>
        closed is null || dice.Between(1, 12) == 1 ? dice.Pick(Activities) : Activities[0];

    /// <summary>A closed year has as many cases as a real one.</summary>
    private static int CountOf(DemoClosedYear? closed) => closed?.Cases.Sum() ?? Cases;

    private static IEnumerable<string> OfferRows(DemoAgreement plan, Period period)
    {
        yield return "Datum;Team;Angebot;Art;Teilnehmende;Stunden";
        var dice = new DemoRandom($"return offers {plan.Step} {period.Code}");
        for (var day = period.First; day <= period.Last; day = day.AddDays(14))
            yield return $"{day:dd.MM.yyyy};{Teams[0]};Offener Nachmittag;offener Treff;{dice.Between(6, 24)};3";
    }
}
