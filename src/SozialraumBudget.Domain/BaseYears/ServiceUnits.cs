namespace SozialraumBudget.Domain.BaseYears;

/// <summary>German names of <see cref="ServiceUnit"/>: einmalig, Stunde, Tag, Monat.</summary>
public static class ServiceUnits
{
    private static readonly string[] Titles = ["einmalig", "Stunde", "Tag", "Monat"];
    private static readonly string[] Plurals = ["mal", "Stunden", "Tage", "Monate"];

    public static IReadOnlyList<ServiceUnit> All { get; } = [ServiceUnit.Once, ServiceUnit.Hour, ServiceUnit.Day, ServiceUnit.Month];

    public static string Title(this ServiceUnit unit) => Titles[(int)unit];

    /// <summary>Unit word behind a quantity: "Tage".</summary>
    public static string Plural(this ServiceUnit unit) => Plurals[(int)unit];

    /// <summary>Reads a German name; case and outer blanks do not matter.</summary>
    public static bool TryParse(string? text, out ServiceUnit unit)
    {
        var index = GermanNames.IndexOf(Titles, text);
        unit = (ServiceUnit)Math.Max(index, 0);
        return index >= 0;
    }
}
