using System.Text;

namespace SozialraumBudget.Sheets.Tests.Hostile;

/// <summary>More than 300 bad base-year files, the same in every run; each part is one kind of badness.</summary>
public static partial class HostileFiles
{
    public const string Header = "Fallnummer;Bereich;Hilfeart;Setting;Träger;Einheit;Menge;Satz;Von;Bis;Bezeichnung";

    public static IEnumerable<HostileFile> All() =>
        [
            .. Bytes(),
            .. Encodings(),
            .. Structures(),
            .. Cells(),
            .. Numbers(),
            .. Dates(),
            .. Rules(),
            .. Archives(),
            .. Workbooks(),
            .. Random(),
        ];

    internal static string Row(
        string caseNumber = "F-1",
        string area = "Nord",
        string help = "30",
        string setting = "ambulant",
        string provider = "T e.V.",
        string unit = "Stunde",
        string quantity = "10,5",
        string rate = "64,18",
        string from = "01.02.2024",
        string to = "",
        string label = ""
    ) => string.Join(';', caseNumber, area, help, setting, provider, unit, quantity, rate, from, to, label);

    internal static byte[] Utf8(params string[] lines) => Encoding.UTF8.GetBytes(string.Join("\r\n", lines) + "\r\n");

    private static HostileFile Csv(string name, bool? isRefused, params string[] rows) =>
        new($"csv: {name}", Utf8([Header, .. rows]), isRefused);

    private static IEnumerable<HostileFile> Random()
    {
        var random = new Random(20_240_101);
        var good = Utf8(Header, Row(), Row(caseNumber: "F-2"), Row(caseNumber: "F-3", label: "\"a;\"\"b\"\"\""));
        for (var number = 0; number < 40; number++)
        {
            var bytes = new byte[random.Next(1, 5_000)];
            random.NextBytes(bytes);
            yield return new($"random bytes {number}", bytes, true);
        }

        for (var number = 0; number < 40; number++)
        {
            var copy = good.ToArray();
            for (var flips = random.Next(1, 8); flips > 0; flips--)
                copy[random.Next(copy.Length)] = (byte)random.Next(256);
            yield return new($"flipped bytes {number}", copy, null);
        }

        for (var number = 0; number < 30; number++)
            yield return new($"cut csv {number}", good[..random.Next(1, good.Length)], null);
        foreach (var file in BrokenWorkbooks(random))
            yield return file;
    }
}
