using System.Globalization;

namespace SozialraumBudget.Benchmarks;

/// <summary>One line per benchmark: medians of both sides and their ratio.</summary>
internal static class Report
{
    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }

    public static void Print(
        string name,
        string what,
        IEnumerable<double> measured,
        string floorName,
        IEnumerable<double> floor,
        double limit
    )
    {
        var (top, bottom) = (Median(measured), Median(floor));
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{name}: {what} {top:F1} ms; {floorName} {bottom:F1} ms; ratio {top / bottom:F2} (limit {limit:F1}) "
                    + $"{(top / bottom <= limit ? "ok" : "EXCEEDED")}"
            )
        );
    }

    /// <summary>A further ratio that has no limit of its own.</summary>
    public static void Note(string floorName, double measured, double floor) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"      {floorName} {floor:F1} ms; ratio {measured / floor:F2}"));
}
