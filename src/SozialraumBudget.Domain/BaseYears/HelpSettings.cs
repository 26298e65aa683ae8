namespace SozialraumBudget.Domain.BaseYears;

/// <summary>German names of <see cref="HelpSetting"/>: ambulant, teilstationär, stationär.</summary>
public static class HelpSettings
{
    private static readonly string[] Titles = ["ambulant", "teilstationär", "stationär"];

    public static IReadOnlyList<HelpSetting> All { get; } = [HelpSetting.Ambulatory, HelpSetting.PartResidential, HelpSetting.Residential];

    public static string Title(this HelpSetting setting) => Titles[(int)setting];

    /// <summary>Reads a German name; case, umlaut spelling (ae/ä) and outer blanks do not matter.</summary>
    public static bool TryParse(string? text, out HelpSetting setting)
    {
        var index = GermanNames.IndexOf(Titles, text);
        setting = (HelpSetting)Math.Max(index, 0);
        return index >= 0;
    }
}
