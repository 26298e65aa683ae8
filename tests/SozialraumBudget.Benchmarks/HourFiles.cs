using System.Globalization;
using System.Text;

namespace SozialraumBudget.Benchmarks;

/// <summary>Hour tables as time recordings write them: workers of teams, some 200 cases, a quarter of a year.</summary>
internal static class HourFiles
{
    private const int Workers = 400;
    private const int Cases = 200;

    /// <summary>Rows of a benchmark, smaller where somebody only wants to see that it works.</summary>
    public static int Rows(string variable, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var wanted) ? wanted : usual;

    /// <summary>Another seed, another file of the same size.</summary>
    public static byte[] Csv(int rows, int seed)
    {
        var random = new Random(seed);
        var text = new StringBuilder("Datum;Team;Mitarbeiter;Art;Fallnummer;Stunden;Tätigkeit\n");
        for (var row = 0; row < rows; row++)
        {
            var day = new DateOnly(2026, 1, 1).AddDays(row / Workers % 90);
            var kind = random.Next(10);
            text.Append(CultureInfo.InvariantCulture, $"{day:dd.MM.yyyy};Team {row % 8};M-{row % Workers};")
                .Append(
                    kind switch
                    {
                        0 => "fallübergreifend;",
                        1 => "fallunspezifisch;",
                        _ => string.Create(CultureInfo.InvariantCulture, $"fallspezifisch;F-{random.Next(Cases)}"),
                    }
                )
                .Append(CultureInfo.InvariantCulture, $";0:0{random.Next(1, 9)};{(random.Next(5) == 0 ? "Dokumentation" : "Gespräch")}\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>The cases that the hours name, with the area and the provider of the agreement.</summary>
    public static byte[] CasesCsv(string area, string provider)
    {
        var text = new StringBuilder("Fallnummer;Bereich;Hilfeart;Setting;Beginn;Träger\n");
        for (var number = 0; number < Cases; number++)
            text.Append(CultureInfo.InvariantCulture, $"F-{number};{area};30;ambulant;01.01.2025;{provider}\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
