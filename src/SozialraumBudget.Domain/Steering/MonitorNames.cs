namespace SozialraumBudget.Domain.Steering;

/// <summary>German names of what the monitors find.</summary>
public static class MonitorNames
{
    public static string Title(this ReformFinding finding) =>
        finding switch
        {
            ReformFinding.NothingBefore => "kein Jahr davor bekannt",
            ReformFinding.TooEarly => "noch kein ganzes Jahr seither",
            ReformFinding.Unmoved => "kaum verändert",
            ReformFinding.Holds => "verändert und so geblieben",
            ReformFinding.BackOnce => "ein Jahr zurück",
            ReformFinding.RollBack => "Rückfall",
            _ => throw new ArgumentOutOfRangeException(nameof(finding), finding, null),
        };

    public static string Title(this CrowdingSign sign) =>
        sign switch
        {
            CrowdingSign.UsedForCases => "Teilbudget B für Fälle verbraucht",
            CrowdingSign.FallsWhileCasesRise => "Anteil sinkt, Fallarbeit steigt",
            CrowdingSign.AbovePartialBudgetB => "über Teilbudget B, aus der Fallarbeit genommen",
            _ => throw new ArgumentOutOfRangeException(nameof(sign), sign, null),
        };
}
