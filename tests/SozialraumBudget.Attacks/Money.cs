using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace SozialraumBudget.Attacks;

/// <summary>Deductions: nothing but their key tells a repetition from another claim. And imports, each whole or not at all.</summary>
internal sealed class Money(HttpClient controller, string mark, Guid agreement, int year)
{
    public const int Rows = 40;
    private const int Years = 100;

    private static readonly (string Code, string Name)[] Areas =
    [
        ("NO", "Nordost"),
        ("OS", "Ost"),
        ("SO", "Südost"),
        ("SU", "Süd"),
        ("SW", "Südwest"),
        ("WE", "West"),
        ("HA", "Hafen"),
        ("NW", "Nordwest"),
    ];

    /// <summary>Works on the first agreement that runs.</summary>
    public static async Task<Money> OpenAsync(HttpClient controller)
    {
        var running = (await controller.GetFromJsonAsync<JsonNode>("/api/v1/agreements?page_size=1000"))!["items"]!
            .AsArray()
            .First(static a => (string)a!["state"]! == "active")!;
        var mark = Guid.NewGuid().ToString("N")[..8];
        return new(controller, mark, Guid.Parse((string)running["id"]!), (int)running["first_year"]!);
    }

    /// <summary>Most imports that do not supersede one another.</summary>
    public static int MostImports => Years * Areas.Length;

    public string DeductionPath => $"/api/v1/agreements/{agreement}/deductions";

    public string Deduction(int number) => $$"""{"year":{{year}},"amount":"1.00","reason":"Angriff {{mark}} {{number}}","basis":"§ 7"}""";

    public static string ImportPath(int number) => $"/api/v1/base-years/{YearOf(number)}/imports?name=angriff-{number}.csv";

    public string Import(int number)
    {
        var rows = Enumerable
            .Range(1, Rows)
            .Select(row =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{mark}-{number}-{row};{AreaOf(number).Name};30;ambulant;Haus am Berg e.V.;Stunde;{row};70,00;01.02.{YearOf(number)};;"
                )
            );
        return "Fallnummer;Bereich;Hilfeart;Setting;Träger;Einheit;Menge;Satz;Von;Bis;Bezeichnung\n" + string.Join('\n', rows) + "\n";
    }

    /// <returns>What is lost, doubled or half; empty when all is well.</returns>
    public async Task<IReadOnlyList<string>> WrongAsync(int deductions, int imports)
    {
        var wrong = new List<string>();
        var booked = (await controller.GetFromJsonAsync<JsonNode>(DeductionPath))!
            .AsArray()
            .Select(static d => (string)d!["reason"]!)
            .Where(reason => reason.StartsWith($"Angriff {mark} ", StringComparison.Ordinal))
            .CountBy(static reason => reason)
            .ToDictionary();
        for (var n = 0; n < deductions; n++)
        {
            if (booked.GetValueOrDefault($"Angriff {mark} {n}") is var times and not 1)
                wrong.Add($"deduction {n}: {times} times");
        }

        for (var n = 0; n < imports; n++)
        {
            using var answer = await Target.AskAsync(
                controller,
                () => Target.Call("GET", $"/api/v1/base-years/{YearOf(n)}/areas/{AreaOf(n).Code}/cases?page_size=1000&search={mark}-{n}-")
            );
            var found = answer.IsSuccessStatusCode ? (int)(await answer.Content.ReadFromJsonAsync<JsonNode>())!["total"]! : 0;
            if (found != Rows)
                wrong.Add($"import {n}: {found} of {Rows} cases");
        }

        return wrong;
    }

    /// <summary>A base year and area of its own for each file, so that none supersedes another, nor what the demo city holds.</summary>
    private static int YearOf(int number) => number % Years is var n && n < 30 ? 1990 + n : 2001 + n;

    private static (string Code, string Name) AreaOf(int number) => Areas[number / Years];
}
