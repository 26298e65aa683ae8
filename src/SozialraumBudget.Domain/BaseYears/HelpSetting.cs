namespace SozialraumBudget.Domain.BaseYears;

/// <summary>Setting of a help: ambulant, teilstationär, stationär.</summary>
public enum HelpSetting
{
    Ambulatory,
    PartResidential,
    Residential,
}
