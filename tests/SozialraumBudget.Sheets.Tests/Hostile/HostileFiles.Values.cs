namespace SozialraumBudget.Sheets.Tests.Hostile;

public static partial class HostileFiles
{
    private static IEnumerable<HostileFile> Numbers()
    {
        string[] bad =
        [
            "1e308",
            "1E5",
            "-1e308",
            "NaN",
            "Infinity",
            "∞",
            "1,2,3",
            "1.2.3",
            "1.23.456,7",
            "12.34,5",
            "1.2345,6",
            "0.123,4",
            "1 000,00",
            "1,234.56",
            "1'000,00",
            "--5",
            "-",
            "+",
            ",",
            ".",
            ",5",
            "5,",
            "5.",
            "0x10",
            "zehn",
            "10,5 Std",
            "€",
            "-10,5",
            "−3",
            "-0,01",
            "99999999999999999999999999999999",
            "1,00000000000000000000000000000001",
            "10,12345",
            "１２",
            "١٢",
            "1000001",
            "%10",
            "10%",
            "#NV",
            "=1+1",
            "1..000",
            ".123.456",
            "1.000.00",
            "1.000.000,",
            "1e",
            "e1",
            "1_000",
            "10,5-",
            "(10,5)",
            "1/2",
            "½",
        ];
        foreach (var text in bad)
        {
            yield return Csv($"quantity {text}", true, Row(quantity: text));
            yield return Csv($"rate {text}", true, Row(rate: text));
        }

        foreach (
            var text in new[]
            {
                "0",
                "0,0",
                "10",
                "0,5",
                "1.000,5",
                "1.000.000",
                "10,1234",
                "10,50000000",
                "+10,5",
                "0010,5",
                "1234.5",
                "0.123",
            }
        )
            yield return Csv($"good quantity {text}", false, Row(quantity: text, rate: "1,5"));
        yield return Csv("good rate with euro sign", false, Row(rate: "64,18 €"));
        yield return Csv("ambiguous alone", true, Row(quantity: "1.234"));
        yield return Csv("ambiguous beside whole numbers", true, Row(quantity: "1.234"), Row(quantity: "1234"));
        yield return Csv("ambiguous with commas", false, Row(quantity: "1.234"), Row(quantity: "1,5"));
        yield return Csv("ambiguous with points", false, Row(quantity: "1.234"), Row(quantity: "1.5"));
        yield return Csv("ambiguous with both", true, Row(quantity: "1.234"), Row(quantity: "1.5"), Row(quantity: "1,5"));
        yield return Csv("both notations", true, Row(quantity: "1.5"), Row(quantity: "1,5"));
        yield return Csv("each column its notation", false, Row(quantity: "1.5", rate: "60,5"), Row(quantity: "2.5", rate: "1.060,5"));
        yield return Csv("ambiguous in another column only", true, Row(quantity: "1,5", rate: "1.234"));
        yield return Csv("product too large", true, Row(quantity: "999999", rate: "999999,99"));
    }

    private static IEnumerable<HostileFile> Dates()
    {
        string[] bad =
        [
            "31.02.2024",
            "30.02.2024",
            "29.02.2023",
            "00.01.2024",
            "01.00.2024",
            "01.13.2024",
            "32.01.2024",
            "1.1.24",
            "01.01.1889",
            "01.01.2101",
            "01.01.0000",
            "01.01.9999",
            "2024-02-30",
            "2024-13-01",
            "2024/01/01",
            "01/02/2024",
            "20240101",
            "45292",
            "heute",
            "Januar 2024",
            "01.2024",
            "1..2024",
            "01.01.2024 14:30",
            "01-01-2024",
            "2024-1-1",
            "-1.1.2024",
            "01.01.20244",
            "１.1.2024",
            "01.01.2024.",
            "\"01.01\r\n.2024\"",
        ];
        foreach (var text in bad)
        {
            yield return Csv($"from {text}", true, Row(from: text));
            yield return Csv($"to {text}", true, Row(to: text));
        }

        foreach (
            var text in new[]
            {
                "1.2.2024",
                "01.02.2024",
                "2024-02-01",
                "29.02.2024",
                "01.02.2024 00:00",
                "2024-02-01T00:00:00",
                "01.01.1990",
            }
        )
            yield return Csv($"good from {text}", false, Row(from: text));
    }

    private static IEnumerable<HostileFile> Rules()
    {
        yield return Csv("end before beginning", true, Row(from: "01.03.2024", to: "29.02.2024"));
        yield return Csv("after the base year", true, Row(from: "01.01.2025"));
        yield return Csv("before the base year", true, Row(from: "01.01.2023", to: "31.12.2023"));
        yield return Csv("touches the first day", false, Row(from: "01.01.2023", to: "01.01.2024"));
        yield return Csv("touches the last day", false, Row(from: "31.12.2024"));
        yield return Csv("hours without quantity", true, Row(quantity: ""));
        yield return Csv("days without quantity", false, Row(unit: "Tag", quantity: ""));
        foreach (var unit in new[] { "Stunden", "Woche", "h", "0", "1", "Hour", "Stunde\u0000", "St unde" })
            yield return Csv($"unit {unit}", true, Row(unit: unit));
        foreach (var setting in new[] { "halbstationär", "ambulant ambulant", "0", "Residential", "stationr" })
            yield return Csv($"setting {setting}", true, Row(setting: setting));
        foreach (var help in new[] { "27", "27-1", "36", "42", "35b", "99", "29.0", "29,30", "-29" })
            yield return Csv($"section {help}", true, Row(help: help));
        foreach (var help in new[] { "27-2", "28", "29", "30", "31", "32", "33", "34", "35", "35a", "35A", "41" })
            yield return Csv($"good section {help}", false, Row(help: help));
        foreach (var setting in new[] { "Ambulant", "TEILSTATIONÄR", "teilstationaer", "stationaer", " stationär " })
            yield return Csv($"good setting {setting}", false, Row(setting: setting));
        yield return Csv("same row twice", null, Row(), Row());
        yield return Csv("no case number", true, Row(caseNumber: ""));
        yield return Csv("no area", true, Row(area: " "));
        yield return Csv("long case number", true, Row(caseNumber: new string('F', 51)));
        yield return Csv("20000 faulty rows", true, Enumerable.Repeat(";;;;;;;;;;x", 20_000).ToArray());
    }
}
